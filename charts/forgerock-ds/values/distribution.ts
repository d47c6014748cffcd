import {
  branch,
  dataKeyFormat,
  dnsName,
  imageField,
  section,
  string,
  union,
} from "../../../generator/index.js";
import { contract } from "../contract.js";

/** Whose servers they are. */
export const distributionFields = section("Distribution", {
  distribution: union(
    {
      description: "Whose directory server it is, and so what the chart asks of the image.",
      discriminator: "name",
      default: "opendj",
    },
    {
      opendj: branch({ description: "OpenDJ of the Open Identity Platform, which is free." }),
      forgerock: branch(
        {
          description:
            "ForgeRock's (Ping's) directory services, by an image of your own as their deployment for Kubernetes builds it. That was checked by rendering alone: the image is not public.",
        },
        {
          groupId: string({
            description: "Group of servers that prefer each other in replication.",
            format: {
              pattern: "^[A-Za-z0-9]([-_.A-Za-z0-9]{0,62})$",
              what: "a name of up to 63 letters, digits, '-', '_' and '.' that begins with a letter or digit, such as eu-west",
            },
            whenAbsent: "default",
            examples: ["eu-west"],
          }),
          tlsSecretName: dnsName({
            description:
              "Secret of type kubernetes.io/tls with the certificate of all servers, and ca.crt.",
            whenAbsent: "the release's full name followed by -tls",
            examples: ["ds-ssl-keypair"],
          }),
          masterKeySecretName: dnsName({
            description:
              "Secret of type kubernetes.io/tls with the key pair that encrypts what servers share.",
            whenAbsent: "the release's full name followed by -master-key",
            examples: ["ds-master-keypair"],
          }),
          storeAdminKey: string({
            description:
              "Key of secret with the password of the account that access managers log in with.",
            format: dataKeyFormat,
            whenAbsent: "store-admin",
            examples: ["am-identity-store"],
          }),
        },
      ),
    },
  ),
  image: imageField(contract.repository),
});
