/** A namespace that lets in nothing but what the Pod Security Standard `restricted` allows. */
export function namespaceObject(name: string): object {
  const standard = Object.fromEntries(
    ["enforce", "warn", "audit"].map((mode) => [
      `pod-security.kubernetes.io/${mode}`,
      "restricted",
    ]),
  );
  return { apiVersion: "v1", kind: "Namespace", metadata: { name, labels: standard } };
}
