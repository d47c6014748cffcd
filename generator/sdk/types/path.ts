/** A name below a path as people write it: `cache.owners`, `hosts[0]`. */
export type Below<Path extends string, Name> = Name extends string | number
  ? Path extends ""
    ? `${Name}`
    : `${Path}.${Name}`
  : Path;

export type Item<Path extends string, Index> = Index extends string | number
  ? `${Path}[${Index}]`
  : Path;
