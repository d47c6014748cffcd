import type { Pod } from "../harness/kube.js";
import type { Loaded } from "../harness/load.js";
import { noSession, type AccessManagers } from "./access-managers.js";

const count = 10;
const nameOf = (number: number): string => `user-${number}`;
const passwordOf = (number: number): string => `of-user-${number}`;

/** Users who log in through the Service by turns; any access manager is asked of their sessions. */
export class Users implements Loaded<string> {
  private constructor(
    private readonly managers: AccessManagers,
    private readonly at: Pod | string,
  ) {}

  /** Makes them in the user store. */
  static async create(managers: AccessManagers): Promise<Users> {
    const [pod] = await managers.pods();
    if (pod === undefined) throw new Error("there is no access manager");
    for (let number = 0; number < count; number += 1)
      await managers.addUser(pod, nameOf(number), passwordOf(number));
    return new Users(managers, await managers.service());
  }

  /** The same users, at one access manager. */
  of(pod: Pod): Users {
    return new Users(this.managers, pod);
  }

  readonly login = (turn: number): Promise<string> => {
    const number = turn % count;
    return this.managers.login(this.at, nameOf(number), passwordOf(number));
  };

  readonly refresh = async (token: string): Promise<string> => {
    await this.managers.userOf(this.at, token);
    return token;
  };

  readonly isLost = (reason: string): boolean => reason.includes(noSession);
}
