import type { ApisixState } from '../../src/routers/apisix.ts'
import { startRouter } from '../../src/routers/process.ts'
import type { Backend } from '../../src/routers/router.ts'

/** A balancer of which the order of its nodes and the one it starts behind are known. */
export function apisixFrom(
  backends: readonly Backend[],
  order: readonly string[],
  startAfter: string,
): ApisixState {
  const started = startRouter('apisix', backends, 0)
  if (started.kind !== 'apisix') throw new Error('startRouter started another router')
  const indices = order.map((name) => backends.findIndex((node) => node.name === name))
  return { ...started, order: indices, last: order.indexOf(startAfter) }
}
