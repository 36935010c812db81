import { pino, type DestinationStream, type Logger } from 'pino'

export type Log = Logger

/** A JSON log, on standard error unless told otherwise. Secrets have no place in it: what could carry one is cut out by name. */
export function openLog(level: string, destination: DestinationStream = pino.destination({ fd: 2, sync: false })): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { error: pino.stdSerializers.err, err: pino.stdSerializers.err },
    redact: { paths: ['password', '*.password', 'token', '*.token', 'req.headers.authorization', 'req.headers.cookie', 'err.config'], censor: '…' },
  }, destination)
}
