import {
  always,
  given,
  integer,
  intOrString,
  list,
  orNull,
  type Shape,
  struct,
  text,
} from '../shape.ts'

const exec = struct({ command: list(text) })

const httpGet = struct({
  path: text,
  port: intOrString,
  host: text,
  scheme: text,
  httpHeaders: list(struct({ name: always(text), value: always(text) })),
})

const tcpSocket = struct({ port: intOrString, host: text })

/** `v1.Probe`. */
export const probe: Shape = struct({
  exec: given(exec),
  httpGet: given(httpGet),
  tcpSocket: given(tcpSocket),
  grpc: given(struct({ port: always(integer), service: orNull(text) })),
  initialDelaySeconds: integer,
  timeoutSeconds: integer,
  periodSeconds: integer,
  successThreshold: integer,
  failureThreshold: integer,
  terminationGracePeriodSeconds: given(integer),
})

const handler = struct({
  exec: given(exec),
  httpGet: given(httpGet),
  tcpSocket: given(tcpSocket),
  sleep: given(struct({ seconds: always(integer) })),
})

/** `v1.Lifecycle`. */
export const lifecycle: Shape = struct({
  postStart: given(handler),
  preStop: given(handler),
  stopSignal: given(text),
})
