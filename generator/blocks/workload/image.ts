import { chart, text, type Expression } from "../../expression/expression.js";
import { orElse, present } from "../../expression/operators.js";
import { certain } from "../../expression/operators.js";
import { when } from "../../language/choice.js";
import { textHelper } from "../../language/helper.js";
import type { Reference } from "../../expression/references.js";
import { group, kubernetes, list, oneOf, string } from "../../model/index.js";

/** Values of a container image. @param repository default, with the registry's host where it has one */
export const imageField = (repository: string) =>
  group(
    { description: "Container image." },
    {
      repository: string({
        description: "Registry and repository, without tag.",
        pattern: "^[a-z0-9]([-a-z0-9._:]*[a-z0-9])?(/[a-z0-9]([-a-z0-9._]*[a-z0-9])?)*$",
        default: repository,
      }),
      tag: string({
        description: "Tag.",
        pattern: "^[A-Za-z0-9_][-A-Za-z0-9_.]{0,127}$",
        whenAbsent: "the chart's appVersion",
      }),
      digest: string({
        description: "Digest, which wins over the tag.",
        pattern: "^sha256:[0-9a-f]{64}$",
        whenAbsent: "none, the tag is used",
        examples: ["sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"],
      }),
      pullPolicy: oneOf(["IfNotPresent", "Always", "Never"], {
        description: "When the kubelet pulls the image.",
        default: "IfNotPresent",
      }),
      pullSecrets: list(kubernetes("LocalObjectReference", { description: "A Secret by name." }), {
        description: "Secrets of type kubernetes.io/dockerconfigjson in the release's namespace.",
        default: [],
        examples: [[{ name: "registry" }]],
      }),
    },
  );

type ImageReference = Reference<ReturnType<typeof imageField>>;

/** `repository:tag`, or `repository@digest`. */
export const imageName = ({ digest, repository, tag }: ImageReference): Expression<string> =>
  textHelper({
    name: "image",
    comment: "The image by tag, or by digest where one is given.",
    body: when<string>(
      present(digest),
      text`${repository}@${certain(digest)}`,
      text`${repository}:${orElse(tag, chart.appVersion)}`,
    ),
  });
