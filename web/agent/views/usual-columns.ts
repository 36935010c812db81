/** What a table shows unless its view says otherwise. */
export const usualColumns: string[] = ['statusId', 'priority', 'requesterId', 'subject', 'assigneeId', 'teamId', 'number', 'updatedAt']
