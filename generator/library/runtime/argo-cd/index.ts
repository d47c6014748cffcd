export { appProject } from "./app-project.js";
export { application } from "./application.js";
export { applicationSet } from "./application-set.js";
export { applicationHealth, applications, rootApplication } from "./applications.js";
export { clusters, gitFiles, gitFolders, list, matrix } from "./generators.js";
export { InvalidApplicationError } from "./invalid-application-error.js";
