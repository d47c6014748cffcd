import { chart, text, type Expression } from "../../expression/expression.js";
import { orElse, present } from "../../expression/operators.js";
import { certain } from "../../expression/operators.js";
import { when } from "../../language/choice.js";
import { textHelper } from "../../language/helper.js";
import type { Reference } from "../../expression/references.js";
import { group, kubernetes, list, oneOf, string, type Format } from "../../model/index.js";

const COMPONENT = "[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*";
const REGISTRY = "[A-Za-z0-9]([-A-Za-z0-9.]*[A-Za-z0-9])?(:[0-9]+)?";

/** @see https://pkg.go.dev/github.com/distribution/reference */
const repositoryFormat: Format = {
  pattern: `^(${REGISTRY}/)?${COMPONENT}(/${COMPONENT})*$`,
  what: "an image repository without tag and digest, such as registry.example.com/team/server",
};

const TAG = "[A-Za-z0-9_][-A-Za-z0-9_.]*";
const DIGEST = "sha256:[0-9a-f]{64}";

const tagFormat: Format = { pattern: `^${TAG}$`, what: "an image tag, such as 1.2.3" };

const digestFormat: Format = {
  pattern: `^${DIGEST}$`,
  what: `a digest in lower case, such as sha256:${"0123456789abcdef".repeat(4)}`,
};

/** A whole image in one text. Without tag and digest it would be another one each day. */
export const imageReferenceFormat: Format = {
  pattern: `^(${REGISTRY}/)?${COMPONENT}(/${COMPONENT})*(:${TAG}(@${DIGEST})?|@${DIGEST})$`,
  what: "an image with its tag or digest, such as registry.example.com/team/server:1.2.3",
};

/**
 * Values of a container image.
 * @param repository default, with the registry's host where it has one
 * @param tag what a tag looks like, where the chart cannot run any
 */
export const imageField = (repository: string, tag = tagFormat) =>
  group(
    { description: "Container image." },
    {
      repository: string({
        description: "Registry and repository, without tag.",
        format: repositoryFormat,
        default: repository,
      }),
      tag: string({
        description: "Tag.",
        format: tag,
        maxLength: 128,
        whenAbsent: "the chart's appVersion",
      }),
      digest: string({
        description: "Digest, which wins over the tag.",
        format: digestFormat,
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
