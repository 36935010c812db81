/** The job after files were given to a message: whoever makes something of their contents answers it. Its payload is `{ messageId }`. */
export const ATTACHED_TASK = 'files.attached'
