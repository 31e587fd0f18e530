// Fields of a canary that nginx routes, and the Ingress that it needs.

export const routing: string =
  'canaryService: web-canary, stableService: web, trafficRouting: { nginx: { stableIngress: web } }'

export const ingress = `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web }
spec:
  rules:
    - http:
        paths:
          - { path: /, pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } }
`
