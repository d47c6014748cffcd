import { script } from "../../../generator/index.js";
import { contract } from "../contract.js";

const { scripts, stages } = contract.paths;

/** Whether this server has joined the others and has its data. */
export const probe = script([
  `[ -e ${stages}/joined ] && exec bash ${scripts}/serves.sh 127.0.0.1`,
]);
