import { describe, expectTypeOf, it } from "vitest";
import type {
  IsDnsName,
  IsDuration,
  IsHost,
  IsMulticast,
  IsQuantity,
  IsUrl,
} from "../../generator/library/types/formats.js";
import type { Message } from "../../generator/library/types/message.js";
import type { Order } from "../../generator/library/types/number.js";
import type { Absent, Compare } from "../../generator/library/types/rules.js";
import type { Suggestion } from "../../generator/library/types/suggestion.js";
import type { LengthOf } from "../../generator/library/types/text.js";

// These are judged by tsc, with the rest of the project.
describe("checks of literals", () => {
  it("compare numbers of up to fifteen digits", () => {
    expectTypeOf<Order<1, 2>>().toEqualTypeOf<"<">();
    expectTypeOf<Order<10, 9>>().toEqualTypeOf<">">();
    expectTypeOf<Order<999999999999999, 999999999999998>>().toEqualTypeOf<">">();
    expectTypeOf<Order<100000000000000, 99999999999999>>().toEqualTypeOf<">">();
    expectTypeOf<Order<7, 7>>().toEqualTypeOf<"=">();
    expectTypeOf<Order<-1, 0>>().toEqualTypeOf<"<">();
    expectTypeOf<Order<-10, -9>>().toEqualTypeOf<"<">();
    expectTypeOf<Order<0.5, 0.25>>().toEqualTypeOf<">">();
    expectTypeOf<Order<1.5, 1>>().toEqualTypeOf<">">();
    expectTypeOf<Order<0.05, 0.5>>().toEqualTypeOf<"<">();
    expectTypeOf<Order<1e21, 1>>().toEqualTypeOf<"?">();
    expectTypeOf<Order<number, 1>>().toEqualTypeOf<"?">();
  });

  it("compare texts that are one each, and leave the others to the runtime", () => {
    expectTypeOf<Compare<"ne", "a", "a">>().toEqualTypeOf<false>();
    expectTypeOf<Compare<"ne", "a", "b">>().toEqualTypeOf<true>();
    expectTypeOf<Compare<"eq", "a", "b">>().toEqualTypeOf<false>();
    expectTypeOf<Compare<"ne", string, string>>().toEqualTypeOf<boolean>();
    expectTypeOf<Compare<"ne", "a", string>>().toEqualTypeOf<boolean>();
    expectTypeOf<Compare<"ne", string, "a">>().toEqualTypeOf<boolean>();
    expectTypeOf<Compare<"eq", "a", `a${string}`>>().toEqualTypeOf<boolean>();
    expectTypeOf<Compare<"eq", "a" | "b", "a">>().toEqualTypeOf<boolean>();
    expectTypeOf<Compare<"ne", "a" | "b", "c">>().toEqualTypeOf<true>();
    expectTypeOf<Compare<"ne", "a", Absent>>().toEqualTypeOf<boolean>();
    expectTypeOf<Compare<"eq", true, true>>().toEqualTypeOf<true>();
    expectTypeOf<Compare<"eq", boolean, true>>().toEqualTypeOf<boolean>();
  });

  it("know formats", () => {
    expectTypeOf<IsMulticast<"224.0.0.1">>().toEqualTypeOf<true>();
    expectTypeOf<IsMulticast<"239.255.255.255">>().toEqualTypeOf<true>();
    expectTypeOf<IsMulticast<"240.0.0.1">>().toEqualTypeOf<false>();
    expectTypeOf<IsMulticast<"239.256.0.1">>().toEqualTypeOf<false>();
    expectTypeOf<IsMulticast<"239.01.0.1">>().toEqualTypeOf<false>();
    expectTypeOf<IsMulticast<"239.0.0.1.2">>().toEqualTypeOf<false>();
    expectTypeOf<IsQuantity<"1.5Gi">>().toEqualTypeOf<true>();
    expectTypeOf<IsQuantity<"1e3">>().toEqualTypeOf<true>();
    expectTypeOf<IsQuantity<".5">>().toEqualTypeOf<true>();
    expectTypeOf<IsQuantity<"5.">>().toEqualTypeOf<true>();
    expectTypeOf<IsQuantity<"1E">>().toEqualTypeOf<true>();
    expectTypeOf<IsQuantity<"1GB">>().toEqualTypeOf<false>();
    expectTypeOf<IsQuantity<"">>().toEqualTypeOf<false>();
    expectTypeOf<IsDuration<"15ms">>().toEqualTypeOf<true>();
    expectTypeOf<IsDuration<"15">>().toEqualTypeOf<false>();
    expectTypeOf<IsHost<"A_b.c-d.">>().toEqualTypeOf<true>();
    expectTypeOf<IsHost<"a..b">>().toEqualTypeOf<false>();
    expectTypeOf<IsHost<"-a">>().toEqualTypeOf<false>();
    expectTypeOf<IsUrl<"https://a", "http" | "https">>().toEqualTypeOf<true>();
    expectTypeOf<IsUrl<"https:///a", "https">>().toEqualTypeOf<false>();
  });

  it("read long words to their ends", () => {
    type Ten<W extends string> = `${W}${W}${W}${W}${W}${W}${W}${W}${W}${W}`;
    type Thousand = Ten<Ten<Ten<"x">>>;
    type Long = `${Thousand}${Thousand}${Thousand}${Thousand}${Thousand}`;
    expectTypeOf<IsHost<Long>>().toEqualTypeOf<true>();
    expectTypeOf<IsDnsName<`${Long}_`>>().toEqualTypeOf<false>();
    expectTypeOf<LengthOf<"">>().toEqualTypeOf<0>();
    expectTypeOf<LengthOf<Ten<"abc">>>().toEqualTypeOf<30>();
    expectTypeOf<LengthOf<Thousand>>().toEqualTypeOf<1000>();
    expectTypeOf<LengthOf<Long>>().toEqualTypeOf<1000>();
  });

  it("guess what was meant", () => {
    type Known = "replicas" | "tls" | "cache";
    expectTypeOf<Suggestion<"replica", Known>>().toEqualTypeOf<"replicas">();
    expectTypeOf<Suggestion<"repilcas", Known>>().toEqualTypeOf<"replicas">();
    expectTypeOf<Suggestion<"tlsx", Known>>().toEqualTypeOf<"tls">();
    expectTypeOf<Suggestion<"ab", Known>>().toEqualTypeOf<never>();
    expectTypeOf<Suggestion<"owner", Known>>().toEqualTypeOf<never>();
  });

  it("fill messages in", () => {
    type Said = Message<"tooSmall", { path: [[null, "hosts"], "0", "item"]; value: 1; minimum: 2 }>;
    expectTypeOf<Said>().toEqualTypeOf<"hosts[0] (1) must be at least 2">();
  });
});
