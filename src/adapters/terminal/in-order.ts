/** Does `work` on each item, at most `limit` at once, and yields each outcome in the items' order. */
export async function* inOrder<Item, Outcome>(
  items: Iterable<Item>,
  limit: number,
  work: (item: Item) => Promise<Outcome>,
): AsyncGenerator<PromiseSettledResult<Outcome>> {
  const running: Promise<PromiseSettledResult<Outcome>>[] = []
  for (const item of items) {
    running.push(Promise.allSettled([work(item)]).then(([outcome]) => outcome))
    if (running.length < limit) continue
    const first = running.shift()
    if (first) yield await first
  }
  for (const outcome of running) yield await outcome
}
