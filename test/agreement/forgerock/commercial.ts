/** Values of the parts of a commercial stack, a line each. */
export const commercial = {
  am: "am: { distribution: { name: forgerock }, image: { repository: a/c, tag: '8' }, hostname: { url: 'https://a.example.com/am' }, configStore: { bindDn: uid=a }, userStore: { bindDn: uid=b }, tokenStore: { bindDn: uid=c } }\n",
  userstore: store("userstore"),
  tokenstore: store("tokenstore"),
  configstore: store("configstore"),
} as const;

function store(alias: string): string {
  return `${alias}: { distribution: { name: forgerock }, image: { repository: a/b, tag: '8' }, secret: { monitorKey: m }, certificates: { kind: own } }\n`;
}
