import type { TimelineItem } from '../api/types.ts'
import type { Names } from '../ticket/event-sentence.ts'

/** What happened with the tasks and the time of a ticket. */
export function workSentence({ type, data }: TimelineItem, actor: string, { translate, name, task: titleOf, spent }: Names): string {
  const title = titleOf(String(data.taskId))
  const task = title === undefined ? translate('event.aTask') : translate('event.theTask', { title })
  switch (type) {
    case 'task.added': return typeof data.ownerId === 'string' ? translate('event.taskGiven', { actor, task, owner: name(data.ownerId) }) : translate('event.taskAdded', { actor, task })
    case 'task.changed': return translate('event.taskChanged', { actor, task })
    case 'task.done': return translate('event.taskDone', { actor, task })
    case 'task.reopened': return translate('event.taskReopened', { actor, task })
    case 'task.removed': return translate('event.taskRemoved', { actor })
    case 'time.logged': return translate('event.timeLogged', { actor, time: spent(Number(data.seconds)) })
    case 'time.removed': return translate('event.timeRemoved', { actor, time: spent(Number(data.seconds)) })
    default: return translate('event.workCounted')
  }
}
