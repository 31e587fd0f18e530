import {
  always,
  embedded,
  given,
  goStruct,
  integer,
  intOrString,
  list,
  long,
  named,
  orNull,
  type Shape,
  text,
} from '../shape.ts'

const exec = goStruct('v1.ExecAction', { command: list(text) })

const httpGet = goStruct('v1.HTTPGetAction', {
  path: text,
  port: intOrString,
  host: text,
  scheme: named('v1.URIScheme'),
  httpHeaders: list(goStruct('v1.HTTPHeader', { name: always(text), value: always(text) })),
})

const tcpSocket = goStruct('v1.TCPSocketAction', { port: intOrString, host: text })

/** `v1.Probe`. */
export const probe: Shape = goStruct('v1.Probe', {
  ...embedded('ProbeHandler', {
    exec: given(exec),
    httpGet: given(httpGet),
    tcpSocket: given(tcpSocket),
    grpc: given(goStruct('v1.GRPCAction', { port: always(integer), service: orNull(text) })),
  }),
  initialDelaySeconds: integer,
  timeoutSeconds: integer,
  periodSeconds: integer,
  successThreshold: integer,
  failureThreshold: integer,
  terminationGracePeriodSeconds: given(long),
})

const handler = goStruct('v1.LifecycleHandler', {
  exec: given(exec),
  httpGet: given(httpGet),
  tcpSocket: given(tcpSocket),
  sleep: given(goStruct('v1.SleepAction', { seconds: always(long) })),
})

/** `v1.Lifecycle`. */
export const lifecycle: Shape = goStruct('v1.Lifecycle', {
  postStart: given(handler),
  preStop: given(handler),
  stopSignal: given(named('v1.Signal')),
})
