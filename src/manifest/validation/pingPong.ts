import { recordIn, textIn } from '../../document/fields.ts'
import { hasProvider } from '../../kinds/argo/trafficRouting.ts'
import type { Objection, Rule } from './objection.ts'
import { sameServiceTwice, strategyObjection } from './strategyField.ts'

/** `pingPong`: two Services that change roles, with the routers that know how. */
export const objectionsToPingPong: Rule = ({ canary, routing, controller }) => {
  const pingPong = recordIn(canary, 'pingPong')
  if (pingPong === null) return []
  const objections: Objection[] = []
  const say = (within: readonly string[], value: string | null, detail: string): void => {
    const complaint = { type: 'invalid', value } as const
    const hint = 'Ping-pong needs two different Services, and alb, istio or a plugin.'
    objections.push(strategyObjection('ping-pong', 'canary', within, complaint, detail, hint))
  }
  const { pingPongWithPlugins } = controller
  const able =
    (['alb', 'istio'] as const).some((name) => hasProvider(routing, name)) ||
    (pingPongWithPlugins && hasProvider(routing, 'plugins'))
  if (routing !== null && !able) {
    const routers = pingPongWithPlugins
      ? 'the ALB, Istio, and plugin-based traffic routers'
      : 'the ALB and Istio traffic routers'
    const detail = `Ping-pong feature works with ${routers} only`
    say(['trafficRouting', 'alb'], null, detail)
  }
  const ping = textIn(pingPong, 'pingService')
  const pong = textIn(pingPong, 'pongService')
  const both = 'Ping service and Pong service must to be set to use Ping-Pong feature'
  if (ping === '') say(['pingPong', 'pingService'], ping, both)
  if (pong === '') say(['pingPong', 'pongService'], pong, both)
  if (ping === pong) {
    const detail = sameServiceTwice('ping', 'pong')
    say(['pingPong', 'pingService'], ping, detail)
  }
  const alb = recordIn(routing, 'alb')
  if (alb !== null && textIn(alb, 'rootService') === '') {
    const detail =
      'Root service field is required for the configuration with ALB and ping-pong feature enabled'
    say(['trafficRouting', 'alb', 'rootService'], '', detail)
  }
  return objections
}
