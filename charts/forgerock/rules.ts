import { both, differs, equals, must, orElse } from "../../generator/index.js";
import { configstore, tokenstore, userstore } from "./parts.js";

const stores = { userstore, tokenstore, configstore } as const;
type Alias = keyof typeof stores;

/** What two stores would contend for: names and labels of their objects, and ports of the nodes. */
const apart = (one: Alias, other: Alias) => {
  const [left, right] = [stores[one], stores[other]];
  const where = both(left.enabled, right.enabled);
  return [
    must(differs(orElse(left.nameOverride, one), orElse(right.nameOverride, other)), { where }),
    must(differs(left.fullnameOverride, right.fullnameOverride), { where }),
    must(differs(left.service.ldapNodePort, right.service.ldapNodePort), { where }),
    must(differs(left.service.ldapsNodePort, right.service.ldapsNodePort), { where }),
  ] as const;
};

/** What holds between the parts of a release that are there. */
export const rules = [
  must(equals(userstore.store.role, "user"), { where: userstore.enabled }),
  must(equals(tokenstore.store.role, "token"), { where: tokenstore.enabled }),
  must(equals(configstore.store.role, "config"), { where: configstore.enabled }),
  ...apart("userstore", "tokenstore"),
  ...apart("userstore", "configstore"),
  ...apart("tokenstore", "configstore"),
] as const;
