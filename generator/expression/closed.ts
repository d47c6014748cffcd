import { suggestion } from "../model/suggestion.js";

/** What others ask of any object, without knowing what it is: `await` and JSON. */
const ASKED_OF_ALL = new Set(["then", "toJSON"]);

/**
 * An object whose names are all that it has: another one is an error where it is read, not
 * `undefined` somewhere later. The compiler says the same; not everyone asks it.
 * @param whole what the object is called, as `values.exposure`
 * @param elsewhere what to say of names that are found in another way
 */
export const closed = <T extends object>(
  names: T,
  whole: string,
  elsewhere: (name: string) => string | undefined = () => undefined,
): T =>
  new Proxy(names, {
    get(target, name, receiver): unknown {
      if (typeof name === "symbol" || name in target || ASKED_OF_ALL.has(name))
        return Reflect.get(target, name, receiver);
      const near = suggestion(name, Object.keys(target));
      const hint =
        elsewhere(name) ??
        (near === undefined ? "write a name of the model" : `did you mean '${near}'?`);
      throw new ReferenceError(`${whole} has no '${name}'; ${hint}`);
    },
  });
