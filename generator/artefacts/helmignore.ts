/** What `helm package` leaves out when somebody packs an unpacked chart again. */
export const helmignore = `# Patterns of files that are no part of the package.
.DS_Store
.git/
.gitignore
*.swp
*.bak
*.tmp
*.orig
*~
.idea/
.vscode/
`;
