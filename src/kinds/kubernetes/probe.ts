import {
  always,
  embedded,
  goStruct,
  integer,
  intOrString,
  list,
  long,
  named,
  orNull,
  pointer,
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
    exec: pointer(exec),
    httpGet: pointer(httpGet),
    tcpSocket: pointer(tcpSocket),
    grpc: pointer(goStruct('v1.GRPCAction', { port: always(integer), service: orNull(text) })),
  }),
  initialDelaySeconds: integer,
  timeoutSeconds: integer,
  periodSeconds: integer,
  successThreshold: integer,
  failureThreshold: integer,
  terminationGracePeriodSeconds: pointer(long),
})

const handler = goStruct('v1.LifecycleHandler', {
  exec: pointer(exec),
  httpGet: pointer(httpGet),
  tcpSocket: pointer(tcpSocket),
  sleep: pointer(goStruct('v1.SleepAction', { seconds: always(long) })),
})

/** `v1.Lifecycle`. */
export const lifecycle: Shape = goStruct('v1.Lifecycle', {
  postStart: pointer(handler),
  preStop: pointer(handler),
  stopSignal: pointer(named('v1.Signal')),
})
