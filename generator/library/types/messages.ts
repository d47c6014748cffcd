export { messages, type Messages } from "../../model/messages.js";
