/** How deep lists and maps may lie within each other; Helm itself stops at 10,000 levels. */
export const DEEPEST = 500;
