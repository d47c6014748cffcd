import { branch, dnsName, imageField, section, union } from "../../../generator/index.js";
import { contract } from "../contract.js";

/** Whose access managers they are. */
export const distributionFields = section("Distribution", {
  distribution: union(
    {
      description: "Whose access manager it is, and so what the chart asks of the image.",
      discriminator: "name",
      default: "openam",
    },
    {
      openam: branch({ description: "OpenAM of the Open Identity Platform, which is free." }),
      forgerock: branch(
        {
          description:
            "ForgeRock's (Ping's) access manager, by an image of your own as their deployment for Kubernetes builds it, with its configuration in it. That was checked by rendering alone: the image is not public.",
        },
        {
          environmentSecretName: dnsName({
            description:
              "Secret whose keys are variables with what access managers sign and encrypt with, in base64: AM_AUTHENTICATION_SHARED_SECRET, AM_SESSION_STATELESS_SIGNING_KEY, AM_SESSION_STATELESS_ENCRYPTION_KEY and their kin. One that is not there would be made up by each pod for itself.",
            whenAbsent: "the release's full name followed by -environment",
            examples: ["am-env-secrets"],
          }),
        },
      ),
    },
  ),
  image: imageField(contract.repository),
});
