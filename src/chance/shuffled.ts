import { streamOf, uniformIntAt } from './uniform.ts'

/**
 * The items in an order drawn evenly among all; `index` tells one shuffle of a stream from another.
 */
export function shuffled<T extends NonNullable<unknown>>(
  items: readonly T[],
  seed: number,
  stream: string,
  index: number,
): readonly T[] {
  const own = streamOf(`${stream}/${index}`)
  const order: T[] = []
  // Each item takes a place among those before it, and the one that stood there moves to the end.
  for (const [count, item] of items.entries()) {
    const place = uniformIntAt(seed, own, count, count + 1)
    const moved = order[place]
    order[place] = item
    if (place < count && moved !== undefined) order[count] = moved
  }
  return order
}
