/** Makes ids that come once, as the contract asks of a key: the second time that one is asked for, it gets a mark. */
export function uniqueIds(): (id: string) => string {
  const given = new Set<string>();
  return (id) => {
    let unique = id;
    for (let times = 2; given.has(unique); times++) unique = `${id}#${times}`;
    given.add(unique);
    return unique;
  };
}
