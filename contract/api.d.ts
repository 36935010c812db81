export interface paths {
    "/api/v1/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List tickets */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                    sort?: "-updatedAt" | "updatedAt" | "-createdAt" | "createdAt" | "-priority" | "-number" | "number";
                    /** @description Categories of status, separated by commas; any-open: all that are neither solved nor closed. */
                    category?: ("new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed" | "any-open")[];
                    statusId?: string[];
                    /** @description me, none, or an id. */
                    assignee?: ("me" | "none") | string;
                    /** @description mine, none, or an id. */
                    team?: ("mine" | "none") | string;
                    requesterId?: string;
                    organisationId?: string;
                    brandId?: string;
                    channel?: ("email" | "phone" | "web" | "chat" | "api" | "walk-in")[];
                    priority?: ("low" | "normal" | "high" | "urgent")[];
                    tag?: string[];
                    /** @description What is out of the usual lists: merged, spam, bin. Without it only what is in them is listed. */
                    aside?: ("merged" | "spam" | "bin")[];
                    snoozed?: "true" | "false";
                    updatedSince?: string;
                    createdSince?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                                status: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                    /** @description null: the usual name of the category in the reader’s language */
                                    name: string | null;
                                };
                                /** @enum {string} */
                                priority: "low" | "normal" | "high" | "urgent";
                                /** @enum {string} */
                                channel: "email" | "phone" | "web" | "chat" | "api" | "walk-in";
                                tags: string[];
                                requester: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    vip?: boolean;
                                };
                                organisation: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                assignee: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    vip?: boolean;
                                } | null;
                                team: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @description The beginning of the last message. */
                                snippet: string;
                                messageCount: number;
                                unread: boolean;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                createdAt: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                updatedAt: string;
                                lastMessageAt: string | null;
                                version: number;
                                /** @description Why it is out of the usual lists; null: it is in them. */
                                aside: ("merged" | "spam" | "bin") | null;
                                /** @description Asleep since; null: awake. */
                                snoozedAt: string | null;
                                /** @description null while asleep: until the customer writes. */
                                snoozedUntil: string | null;
                                openTasks: number;
                                /** @description When the first of its open tasks is due. */
                                nextDueAt: string | null;
                                /** @description Of a grouped list: which group it is in; null: what has no value. */
                                group?: string | null;
                                /** @description Of the order `best`: why it stands there, the weightiest first. */
                                why?: {
                                    /** @enum {string} */
                                    reason: "overdue" | "due" | "urgent" | "high" | "vip" | "waiting" | "age";
                                    points: number;
                                    /** @description Since when; when it is due. */
                                    at: string | null;
                                }[];
                                /** @description Of the columns that were asked for, by their names. */
                                values?: {
                                    [key: string]: unknown;
                                };
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Open a ticket */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        subject: string;
                        /** Format: uuid */
                        requesterId?: string;
                        /** @description Found by address, or created. */
                        requester?: {
                            /** Format: email */
                            address: string;
                            name?: string;
                            language?: string | null;
                        };
                        /**
                         * @default api
                         * @enum {string}
                         */
                        channel?: "email" | "phone" | "web" | "chat" | "api" | "walk-in";
                        channelAccountId?: string | null;
                        brandId?: string | null;
                        teamId?: string | null;
                        assigneeId?: string | null;
                        /** @enum {string} */
                        type?: "question" | "incident" | "problem" | "change" | "task";
                        /** @enum {string} */
                        priority?: "low" | "normal" | "high" | "urgent";
                        impact?: number | null;
                        urgency?: number | null;
                        /** @description 1 very simple to 5 very complex. */
                        complexity?: number | null;
                        /**
                         * Format: uuid
                         * @description The form that it is opened with; unless given the standard one for its type and brand.
                         */
                        formId?: string;
                        tags?: string[];
                        language?: string | null;
                        /** @description Values of the desk’s own fields by key; null takes one away. */
                        custom?: {
                            [key: string]: string | number | boolean | string[] | null;
                        };
                        message?: {
                            html?: string;
                            text?: string;
                            /**
                             * @default public
                             * @enum {string}
                             */
                            kind?: "public" | "note";
                            /**
                             * @description Whose words these are; desk: the first message goes out to the requester.
                             * @default requester
                             * @enum {string}
                             */
                            from?: "requester" | "desk";
                            /** @default [] */
                            attachmentIds?: string[];
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: number;
                            subject?: string;
                            status?: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                /** @description null: the usual name of the category in the reader’s language */
                                name: string | null;
                            };
                            /** @enum {string} */
                            priority?: "low" | "normal" | "high" | "urgent";
                            /** @enum {string} */
                            channel?: "email" | "phone" | "web" | "chat" | "api" | "walk-in";
                            tags?: string[];
                            requester?: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                            };
                            organisation?: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            assignee?: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                            } | null;
                            team?: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            messageCount?: number;
                            unread?: boolean;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt?: string;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            updatedAt?: string;
                            lastMessageAt?: string | null;
                            version?: number;
                            /** @description Why it is out of the usual lists; null: it is in them. */
                            aside?: ("merged" | "spam" | "bin") | null;
                            /** @description Asleep since; null: awake. */
                            snoozedAt?: string | null;
                            /** @description null while asleep: until the customer writes. */
                            snoozedUntil?: string | null;
                            openTasks?: number;
                            /** @description When the first of its open tasks is due. */
                            nextDueAt?: string | null;
                            /** @enum {string} */
                            type?: "question" | "incident" | "problem" | "change" | "task";
                            impact?: number | null;
                            urgency?: number | null;
                            /** @description 1 very simple to 5 very complex. */
                            complexity?: number | null;
                            brand?: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            channelAccountId?: string | null;
                            language?: string | null;
                            /** @description Values of the desk’s own fields by key. */
                            custom?: {
                                [key: string]: string | number | boolean | string[];
                            };
                            /** @description The form that it follows. */
                            form?: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @description Whether the priority follows the matrix of impact and urgency or overrides it; null: the matrix said nothing. */
                            priorityBy?: ("matrix" | "manual") | null;
                            participants?: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                                /** @enum {string} */
                                role: "cc" | "follower";
                                address: string | null;
                            }[];
                            requesterAddress?: string | null;
                            /** @description Addresses of those who take part to which mail comes back. */
                            undeliverable?: {
                                address: string;
                                reason: string | null;
                            }[];
                            /** @description The closed ticket that this one goes on from. */
                            followUpOf?: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            } | null;
                            /** @description Tickets that go on from this one. */
                            followUps?: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            }[];
                            /** @description Where its messages are read. */
                            mergedInto?: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            } | null;
                            /** @description Tickets that were merged into this one. */
                            merged?: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            }[];
                            tasks?: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                                owner: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                dueAt: string | null;
                                doneAt: string | null;
                                doneBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @description The checklist that it came from. */
                                checklist: string | null;
                            }[];
                            /** @description The last 200 entries. */
                            time?: {
                                /** Format: uuid */
                                id: string;
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                seconds: number;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                startedAt: string;
                                note: string;
                            }[];
                            /** @description Seconds. */
                            timeSpent?: number;
                            /** @description What has to happen next; null once it is solved or put away. */
                            nextAction?: {
                                /**
                                 * @description task: a task of the ticket; assign, answer, decide: it is on us; wake: it sleeps; customer, third-party: it waits for them.
                                 * @enum {string}
                                 */
                                what: "task" | "assign" | "answer" | "wake" | "customer" | "third-party" | "decide";
                                since: string | null;
                                dueAt: string | null;
                            } | null;
                            links?: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                                /**
                                 * @description What it is to this ticket.
                                 * @enum {string}
                                 */
                                is: "parent" | "child" | "duplicate" | "original" | "incident" | "problem" | "related";
                                status: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                    /** @description null: the usual name of the category in the reader’s language */
                                    name: string | null;
                                };
                            }[];
                            firstReplyAt?: string | null;
                            lastReplyAt?: string | null;
                            lastCustomerMessageAt?: string | null;
                            solvedAt?: string | null;
                            closedAt?: string | null;
                            /** @description Replies that are to leave yet: within their undo time or later, stopped because the customer wrote, or refused when their time came. */
                            scheduled?: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "public" | "note";
                                author: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    vip?: boolean;
                                };
                                html: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                sendAt: string;
                                /** @enum {string} */
                                state: "waiting" | "stopped" | "failed";
                                error: string | null;
                                /** @description Its author chose the moment; false: it is within its undo time. */
                                later: boolean;
                            }[];
                            can?: {
                                reply: boolean;
                                note: boolean;
                                update: boolean;
                                assign: boolean;
                                restore: boolean;
                            };
                            /**
                             * @description The ticket went straight to a private team that the caller is not in: it is open, and this answer is all they get to see of it.
                             * @enum {boolean}
                             */
                            handedOver?: true;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a ticket */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id or number. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: number;
                            subject: string;
                            status: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                /** @description null: the usual name of the category in the reader’s language */
                                name: string | null;
                            };
                            /** @enum {string} */
                            priority: "low" | "normal" | "high" | "urgent";
                            /** @enum {string} */
                            channel: "email" | "phone" | "web" | "chat" | "api" | "walk-in";
                            tags: string[];
                            requester: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                            };
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            assignee: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                            } | null;
                            team: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            messageCount: number;
                            unread: boolean;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            updatedAt: string;
                            lastMessageAt: string | null;
                            version: number;
                            /** @description Why it is out of the usual lists; null: it is in them. */
                            aside: ("merged" | "spam" | "bin") | null;
                            /** @description Asleep since; null: awake. */
                            snoozedAt: string | null;
                            /** @description null while asleep: until the customer writes. */
                            snoozedUntil: string | null;
                            openTasks: number;
                            /** @description When the first of its open tasks is due. */
                            nextDueAt: string | null;
                            /** @enum {string} */
                            type: "question" | "incident" | "problem" | "change" | "task";
                            impact: number | null;
                            urgency: number | null;
                            /** @description 1 very simple to 5 very complex. */
                            complexity: number | null;
                            brand: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            channelAccountId: string | null;
                            language: string | null;
                            /** @description Values of the desk’s own fields by key. */
                            custom: {
                                [key: string]: string | number | boolean | string[];
                            };
                            /** @description The form that it follows. */
                            form: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @description Whether the priority follows the matrix of impact and urgency or overrides it; null: the matrix said nothing. */
                            priorityBy: ("matrix" | "manual") | null;
                            participants: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                                /** @enum {string} */
                                role: "cc" | "follower";
                                address: string | null;
                            }[];
                            requesterAddress: string | null;
                            /** @description Addresses of those who take part to which mail comes back. */
                            undeliverable: {
                                address: string;
                                reason: string | null;
                            }[];
                            /** @description The closed ticket that this one goes on from. */
                            followUpOf: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            } | null;
                            /** @description Tickets that go on from this one. */
                            followUps: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            }[];
                            /** @description Where its messages are read. */
                            mergedInto: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            } | null;
                            /** @description Tickets that were merged into this one. */
                            merged: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            }[];
                            tasks: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                                owner: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                dueAt: string | null;
                                doneAt: string | null;
                                doneBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @description The checklist that it came from. */
                                checklist: string | null;
                            }[];
                            /** @description The last 200 entries. */
                            time: {
                                /** Format: uuid */
                                id: string;
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                seconds: number;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                startedAt: string;
                                note: string;
                            }[];
                            /** @description Seconds. */
                            timeSpent: number;
                            /** @description What has to happen next; null once it is solved or put away. */
                            nextAction: {
                                /**
                                 * @description task: a task of the ticket; assign, answer, decide: it is on us; wake: it sleeps; customer, third-party: it waits for them.
                                 * @enum {string}
                                 */
                                what: "task" | "assign" | "answer" | "wake" | "customer" | "third-party" | "decide";
                                since: string | null;
                                dueAt: string | null;
                            } | null;
                            links: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                                /**
                                 * @description What it is to this ticket.
                                 * @enum {string}
                                 */
                                is: "parent" | "child" | "duplicate" | "original" | "incident" | "problem" | "related";
                                status: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                    /** @description null: the usual name of the category in the reader’s language */
                                    name: string | null;
                                };
                            }[];
                            firstReplyAt: string | null;
                            lastReplyAt: string | null;
                            lastCustomerMessageAt: string | null;
                            solvedAt: string | null;
                            closedAt: string | null;
                            /** @description Replies that are to leave yet: within their undo time or later, stopped because the customer wrote, or refused when their time came. */
                            scheduled: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "public" | "note";
                                author: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    vip?: boolean;
                                };
                                html: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                sendAt: string;
                                /** @enum {string} */
                                state: "waiting" | "stopped" | "failed";
                                error: string | null;
                                /** @description Its author chose the moment; false: it is within its undo time. */
                                later: boolean;
                            }[];
                            can: {
                                reply: boolean;
                                note: boolean;
                                update: boolean;
                                assign: boolean;
                                restore: boolean;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Put a ticket into the bin */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id or number. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: number;
                            subject: string;
                            status: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                /** @description null: the usual name of the category in the reader’s language */
                                name: string | null;
                            };
                            /** @enum {string} */
                            priority: "low" | "normal" | "high" | "urgent";
                            /** @enum {string} */
                            channel: "email" | "phone" | "web" | "chat" | "api" | "walk-in";
                            tags: string[];
                            requester: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                            };
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            assignee: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                            } | null;
                            team: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            messageCount: number;
                            unread: boolean;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            updatedAt: string;
                            lastMessageAt: string | null;
                            version: number;
                            /** @description Why it is out of the usual lists; null: it is in them. */
                            aside: ("merged" | "spam" | "bin") | null;
                            /** @description Asleep since; null: awake. */
                            snoozedAt: string | null;
                            /** @description null while asleep: until the customer writes. */
                            snoozedUntil: string | null;
                            openTasks: number;
                            /** @description When the first of its open tasks is due. */
                            nextDueAt: string | null;
                            /** @enum {string} */
                            type: "question" | "incident" | "problem" | "change" | "task";
                            impact: number | null;
                            urgency: number | null;
                            /** @description 1 very simple to 5 very complex. */
                            complexity: number | null;
                            brand: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            channelAccountId: string | null;
                            language: string | null;
                            /** @description Values of the desk’s own fields by key. */
                            custom: {
                                [key: string]: string | number | boolean | string[];
                            };
                            /** @description The form that it follows. */
                            form: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @description Whether the priority follows the matrix of impact and urgency or overrides it; null: the matrix said nothing. */
                            priorityBy: ("matrix" | "manual") | null;
                            participants: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                                /** @enum {string} */
                                role: "cc" | "follower";
                                address: string | null;
                            }[];
                            requesterAddress: string | null;
                            /** @description Addresses of those who take part to which mail comes back. */
                            undeliverable: {
                                address: string;
                                reason: string | null;
                            }[];
                            /** @description The closed ticket that this one goes on from. */
                            followUpOf: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            } | null;
                            /** @description Tickets that go on from this one. */
                            followUps: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            }[];
                            /** @description Where its messages are read. */
                            mergedInto: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            } | null;
                            /** @description Tickets that were merged into this one. */
                            merged: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            }[];
                            tasks: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                                owner: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                dueAt: string | null;
                                doneAt: string | null;
                                doneBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @description The checklist that it came from. */
                                checklist: string | null;
                            }[];
                            /** @description The last 200 entries. */
                            time: {
                                /** Format: uuid */
                                id: string;
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                seconds: number;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                startedAt: string;
                                note: string;
                            }[];
                            /** @description Seconds. */
                            timeSpent: number;
                            /** @description What has to happen next; null once it is solved or put away. */
                            nextAction: {
                                /**
                                 * @description task: a task of the ticket; assign, answer, decide: it is on us; wake: it sleeps; customer, third-party: it waits for them.
                                 * @enum {string}
                                 */
                                what: "task" | "assign" | "answer" | "wake" | "customer" | "third-party" | "decide";
                                since: string | null;
                                dueAt: string | null;
                            } | null;
                            links: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                                /**
                                 * @description What it is to this ticket.
                                 * @enum {string}
                                 */
                                is: "parent" | "child" | "duplicate" | "original" | "incident" | "problem" | "related";
                                status: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                    /** @description null: the usual name of the category in the reader’s language */
                                    name: string | null;
                                };
                            }[];
                            firstReplyAt: string | null;
                            lastReplyAt: string | null;
                            lastCustomerMessageAt: string | null;
                            solvedAt: string | null;
                            closedAt: string | null;
                            /** @description Replies that are to leave yet: within their undo time or later, stopped because the customer wrote, or refused when their time came. */
                            scheduled: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "public" | "note";
                                author: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    vip?: boolean;
                                };
                                html: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                sendAt: string;
                                /** @enum {string} */
                                state: "waiting" | "stopped" | "failed";
                                error: string | null;
                                /** @description Its author chose the moment; false: it is within its undo time. */
                                later: boolean;
                            }[];
                            can: {
                                reply: boolean;
                                note: boolean;
                                update: boolean;
                                assign: boolean;
                                restore: boolean;
                            };
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change fields of a ticket */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id or number. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        subject?: string;
                        /** Format: uuid */
                        statusId?: string;
                        /** @enum {string} */
                        category?: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                        assigneeId?: string | null;
                        teamId?: string | null;
                        brandId?: string | null;
                        /** Format: uuid */
                        requesterId?: string;
                        /** @enum {string} */
                        type?: "question" | "incident" | "problem" | "change" | "task";
                        /** @enum {string} */
                        priority?: "low" | "normal" | "high" | "urgent";
                        impact?: number | null;
                        urgency?: number | null;
                        /** @description 1 very simple to 5 very complex. */
                        complexity?: number | null;
                        language?: string | null;
                        /** @description Values of the desk’s own fields by key; null takes one away. */
                        custom?: {
                            [key: string]: string | number | boolean | string[] | null;
                        };
                        formId?: string | null;
                        /**
                         * @description The priority that the matrix of impact and urgency says, instead of one that was set by hand.
                         * @enum {boolean}
                         */
                        priorityByMatrix?: true;
                        addTags?: string[];
                        removeTags?: string[];
                        /** @description All tags; addTags and removeTags are kinder to others who tag at the same time. */
                        tags?: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: number;
                            subject: string;
                            status: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                /** @description null: the usual name of the category in the reader’s language */
                                name: string | null;
                            };
                            /** @enum {string} */
                            priority: "low" | "normal" | "high" | "urgent";
                            /** @enum {string} */
                            channel: "email" | "phone" | "web" | "chat" | "api" | "walk-in";
                            tags: string[];
                            requester: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                            };
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            assignee: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                            } | null;
                            team: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            messageCount: number;
                            unread: boolean;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            updatedAt: string;
                            lastMessageAt: string | null;
                            version: number;
                            /** @description Why it is out of the usual lists; null: it is in them. */
                            aside: ("merged" | "spam" | "bin") | null;
                            /** @description Asleep since; null: awake. */
                            snoozedAt: string | null;
                            /** @description null while asleep: until the customer writes. */
                            snoozedUntil: string | null;
                            openTasks: number;
                            /** @description When the first of its open tasks is due. */
                            nextDueAt: string | null;
                            /** @enum {string} */
                            type: "question" | "incident" | "problem" | "change" | "task";
                            impact: number | null;
                            urgency: number | null;
                            /** @description 1 very simple to 5 very complex. */
                            complexity: number | null;
                            brand: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            channelAccountId: string | null;
                            language: string | null;
                            /** @description Values of the desk’s own fields by key. */
                            custom: {
                                [key: string]: string | number | boolean | string[];
                            };
                            /** @description The form that it follows. */
                            form: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @description Whether the priority follows the matrix of impact and urgency or overrides it; null: the matrix said nothing. */
                            priorityBy: ("matrix" | "manual") | null;
                            participants: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                                /** @enum {string} */
                                role: "cc" | "follower";
                                address: string | null;
                            }[];
                            requesterAddress: string | null;
                            /** @description Addresses of those who take part to which mail comes back. */
                            undeliverable: {
                                address: string;
                                reason: string | null;
                            }[];
                            /** @description The closed ticket that this one goes on from. */
                            followUpOf: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            } | null;
                            /** @description Tickets that go on from this one. */
                            followUps: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            }[];
                            /** @description Where its messages are read. */
                            mergedInto: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            } | null;
                            /** @description Tickets that were merged into this one. */
                            merged: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            }[];
                            tasks: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                                owner: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                dueAt: string | null;
                                doneAt: string | null;
                                doneBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @description The checklist that it came from. */
                                checklist: string | null;
                            }[];
                            /** @description The last 200 entries. */
                            time: {
                                /** Format: uuid */
                                id: string;
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                seconds: number;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                startedAt: string;
                                note: string;
                            }[];
                            /** @description Seconds. */
                            timeSpent: number;
                            /** @description What has to happen next; null once it is solved or put away. */
                            nextAction: {
                                /**
                                 * @description task: a task of the ticket; assign, answer, decide: it is on us; wake: it sleeps; customer, third-party: it waits for them.
                                 * @enum {string}
                                 */
                                what: "task" | "assign" | "answer" | "wake" | "customer" | "third-party" | "decide";
                                since: string | null;
                                dueAt: string | null;
                            } | null;
                            links: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                                /**
                                 * @description What it is to this ticket.
                                 * @enum {string}
                                 */
                                is: "parent" | "child" | "duplicate" | "original" | "incident" | "problem" | "related";
                                status: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                    /** @description null: the usual name of the category in the reader’s language */
                                    name: string | null;
                                };
                            }[];
                            firstReplyAt: string | null;
                            lastReplyAt: string | null;
                            lastCustomerMessageAt: string | null;
                            solvedAt: string | null;
                            closedAt: string | null;
                            /** @description Replies that are to leave yet: within their undo time or later, stopped because the customer wrote, or refused when their time came. */
                            scheduled: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "public" | "note";
                                author: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    vip?: boolean;
                                };
                                html: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                sendAt: string;
                                /** @enum {string} */
                                state: "waiting" | "stopped" | "failed";
                                error: string | null;
                                /** @description Its author chose the moment; false: it is within its undo time. */
                                later: boolean;
                            }[];
                            can: {
                                reply: boolean;
                                note: boolean;
                                update: boolean;
                                assign: boolean;
                                restore: boolean;
                            };
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/tickets/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read everything said and done on a ticket */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                    order?: "oldest" | "newest";
                };
                header?: never;
                path: {
                    /** @description Id or number. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @enum {string} */
                                kind: "message" | "event";
                                seq: number;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                at: string;
                                type: string;
                                /** @description The merged ticket that it belongs to; null: this one. */
                                origin: {
                                    /** Format: uuid */
                                    id: string;
                                    number: number;
                                } | null;
                                actor: {
                                    /** @enum {string} */
                                    kind: "person" | "policy" | "system";
                                    id: string;
                                    name: string | null;
                                };
                                data: {
                                    [key: string]: unknown;
                                };
                                message: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    kind: "public" | "note";
                                    /** @enum {string} */
                                    direction: "in" | "out";
                                    author: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                        vip?: boolean;
                                    } | null;
                                    /** @enum {string} */
                                    channel: "email" | "phone" | "web" | "chat" | "api" | "walk-in";
                                    automatic: boolean;
                                    html: string | null;
                                    text: string;
                                    meta: {
                                        [key: string]: unknown;
                                    };
                                    attachments: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                        size: number;
                                        type: string;
                                        inline: boolean;
                                        contentId: string | null;
                                        url: string;
                                    }[];
                                    delivery: {
                                        /** Format: uuid */
                                        id: string;
                                        /** @enum {string} */
                                        state: "queued" | "sending" | "sent" | "failed" | "uncertain" | "bounced" | "cancelled";
                                        attempts: number;
                                        error: string | null;
                                        cause: {
                                            code: string;
                                            values: {
                                                [key: string]: string;
                                            };
                                        } | null;
                                        /**
                                         * Format: date-time
                                         * @example 2026-11-22T08:15:30Z
                                         */
                                        updatedAt: string;
                                        /** @description Whom it goes to, by address, those in copy too. */
                                        to: string[];
                                        /** @description What the servers of the recipients reported since. */
                                        recipients: {
                                            address: string;
                                            /** @enum {string} */
                                            state: "failed" | "delayed" | "delivered" | "relayed" | "expanded" | "read";
                                            class: ("hard" | "soft" | "delayed" | "delivered") | null;
                                            reason: string | null;
                                            status: string | null;
                                            diagnostic: string;
                                            /**
                                             * Format: date-time
                                             * @example 2026-11-22T08:15:30Z
                                             */
                                            at: string;
                                        }[];
                                    } | null;
                                    arrivalId: string | null;
                                    /**
                                     * Format: date-time
                                     * @example 2026-11-22T08:15:30Z
                                     */
                                    createdAt: string;
                                } | null;
                            }[];
                            nextCursor: string | null;
                            /** @description Names of the people, teams and brands that the events name by id. */
                            names: {
                                [key: string]: string;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/participants/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Add somebody to the conversation */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id or number. */
                    id: string;
                    personId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @default cc
                         * @enum {string}
                         */
                        role?: "cc" | "follower";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: number;
                            subject: string;
                            status: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                /** @description null: the usual name of the category in the reader’s language */
                                name: string | null;
                            };
                            /** @enum {string} */
                            priority: "low" | "normal" | "high" | "urgent";
                            /** @enum {string} */
                            channel: "email" | "phone" | "web" | "chat" | "api" | "walk-in";
                            tags: string[];
                            requester: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                            };
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            assignee: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                            } | null;
                            team: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            messageCount: number;
                            unread: boolean;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            updatedAt: string;
                            lastMessageAt: string | null;
                            version: number;
                            /** @description Why it is out of the usual lists; null: it is in them. */
                            aside: ("merged" | "spam" | "bin") | null;
                            /** @description Asleep since; null: awake. */
                            snoozedAt: string | null;
                            /** @description null while asleep: until the customer writes. */
                            snoozedUntil: string | null;
                            openTasks: number;
                            /** @description When the first of its open tasks is due. */
                            nextDueAt: string | null;
                            /** @enum {string} */
                            type: "question" | "incident" | "problem" | "change" | "task";
                            impact: number | null;
                            urgency: number | null;
                            /** @description 1 very simple to 5 very complex. */
                            complexity: number | null;
                            brand: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            channelAccountId: string | null;
                            language: string | null;
                            /** @description Values of the desk’s own fields by key. */
                            custom: {
                                [key: string]: string | number | boolean | string[];
                            };
                            /** @description The form that it follows. */
                            form: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @description Whether the priority follows the matrix of impact and urgency or overrides it; null: the matrix said nothing. */
                            priorityBy: ("matrix" | "manual") | null;
                            participants: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                                /** @enum {string} */
                                role: "cc" | "follower";
                                address: string | null;
                            }[];
                            requesterAddress: string | null;
                            /** @description Addresses of those who take part to which mail comes back. */
                            undeliverable: {
                                address: string;
                                reason: string | null;
                            }[];
                            /** @description The closed ticket that this one goes on from. */
                            followUpOf: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            } | null;
                            /** @description Tickets that go on from this one. */
                            followUps: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            }[];
                            /** @description Where its messages are read. */
                            mergedInto: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            } | null;
                            /** @description Tickets that were merged into this one. */
                            merged: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            }[];
                            tasks: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                                owner: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                dueAt: string | null;
                                doneAt: string | null;
                                doneBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @description The checklist that it came from. */
                                checklist: string | null;
                            }[];
                            /** @description The last 200 entries. */
                            time: {
                                /** Format: uuid */
                                id: string;
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                seconds: number;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                startedAt: string;
                                note: string;
                            }[];
                            /** @description Seconds. */
                            timeSpent: number;
                            /** @description What has to happen next; null once it is solved or put away. */
                            nextAction: {
                                /**
                                 * @description task: a task of the ticket; assign, answer, decide: it is on us; wake: it sleeps; customer, third-party: it waits for them.
                                 * @enum {string}
                                 */
                                what: "task" | "assign" | "answer" | "wake" | "customer" | "third-party" | "decide";
                                since: string | null;
                                dueAt: string | null;
                            } | null;
                            links: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                                /**
                                 * @description What it is to this ticket.
                                 * @enum {string}
                                 */
                                is: "parent" | "child" | "duplicate" | "original" | "incident" | "problem" | "related";
                                status: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                    /** @description null: the usual name of the category in the reader’s language */
                                    name: string | null;
                                };
                            }[];
                            firstReplyAt: string | null;
                            lastReplyAt: string | null;
                            lastCustomerMessageAt: string | null;
                            solvedAt: string | null;
                            closedAt: string | null;
                            /** @description Replies that are to leave yet: within their undo time or later, stopped because the customer wrote, or refused when their time came. */
                            scheduled: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "public" | "note";
                                author: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    vip?: boolean;
                                };
                                html: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                sendAt: string;
                                /** @enum {string} */
                                state: "waiting" | "stopped" | "failed";
                                error: string | null;
                                /** @description Its author chose the moment; false: it is within its undo time. */
                                later: boolean;
                            }[];
                            can: {
                                reply: boolean;
                                note: boolean;
                                update: boolean;
                                assign: boolean;
                                restore: boolean;
                            };
                        };
                    };
                };
            };
        };
        post?: never;
        /** Take somebody out of the conversation */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id or number. */
                    id: string;
                    personId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: number;
                            subject: string;
                            status: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                /** @description null: the usual name of the category in the reader’s language */
                                name: string | null;
                            };
                            /** @enum {string} */
                            priority: "low" | "normal" | "high" | "urgent";
                            /** @enum {string} */
                            channel: "email" | "phone" | "web" | "chat" | "api" | "walk-in";
                            tags: string[];
                            requester: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                            };
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            assignee: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                            } | null;
                            team: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            messageCount: number;
                            unread: boolean;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            updatedAt: string;
                            lastMessageAt: string | null;
                            version: number;
                            /** @description Why it is out of the usual lists; null: it is in them. */
                            aside: ("merged" | "spam" | "bin") | null;
                            /** @description Asleep since; null: awake. */
                            snoozedAt: string | null;
                            /** @description null while asleep: until the customer writes. */
                            snoozedUntil: string | null;
                            openTasks: number;
                            /** @description When the first of its open tasks is due. */
                            nextDueAt: string | null;
                            /** @enum {string} */
                            type: "question" | "incident" | "problem" | "change" | "task";
                            impact: number | null;
                            urgency: number | null;
                            /** @description 1 very simple to 5 very complex. */
                            complexity: number | null;
                            brand: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            channelAccountId: string | null;
                            language: string | null;
                            /** @description Values of the desk’s own fields by key. */
                            custom: {
                                [key: string]: string | number | boolean | string[];
                            };
                            /** @description The form that it follows. */
                            form: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @description Whether the priority follows the matrix of impact and urgency or overrides it; null: the matrix said nothing. */
                            priorityBy: ("matrix" | "manual") | null;
                            participants: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                                /** @enum {string} */
                                role: "cc" | "follower";
                                address: string | null;
                            }[];
                            requesterAddress: string | null;
                            /** @description Addresses of those who take part to which mail comes back. */
                            undeliverable: {
                                address: string;
                                reason: string | null;
                            }[];
                            /** @description The closed ticket that this one goes on from. */
                            followUpOf: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            } | null;
                            /** @description Tickets that go on from this one. */
                            followUps: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            }[];
                            /** @description Where its messages are read. */
                            mergedInto: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            } | null;
                            /** @description Tickets that were merged into this one. */
                            merged: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            }[];
                            tasks: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                                owner: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                dueAt: string | null;
                                doneAt: string | null;
                                doneBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @description The checklist that it came from. */
                                checklist: string | null;
                            }[];
                            /** @description The last 200 entries. */
                            time: {
                                /** Format: uuid */
                                id: string;
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                seconds: number;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                startedAt: string;
                                note: string;
                            }[];
                            /** @description Seconds. */
                            timeSpent: number;
                            /** @description What has to happen next; null once it is solved or put away. */
                            nextAction: {
                                /**
                                 * @description task: a task of the ticket; assign, answer, decide: it is on us; wake: it sleeps; customer, third-party: it waits for them.
                                 * @enum {string}
                                 */
                                what: "task" | "assign" | "answer" | "wake" | "customer" | "third-party" | "decide";
                                since: string | null;
                                dueAt: string | null;
                            } | null;
                            links: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                                /**
                                 * @description What it is to this ticket.
                                 * @enum {string}
                                 */
                                is: "parent" | "child" | "duplicate" | "original" | "incident" | "problem" | "related";
                                status: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                    /** @description null: the usual name of the category in the reader’s language */
                                    name: string | null;
                                };
                            }[];
                            firstReplyAt: string | null;
                            lastReplyAt: string | null;
                            lastCustomerMessageAt: string | null;
                            solvedAt: string | null;
                            closedAt: string | null;
                            /** @description Replies that are to leave yet: within their undo time or later, stopped because the customer wrote, or refused when their time came. */
                            scheduled: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "public" | "note";
                                author: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    vip?: boolean;
                                };
                                html: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                sendAt: string;
                                /** @enum {string} */
                                state: "waiting" | "stopped" | "failed";
                                error: string | null;
                                /** @description Its author chose the moment; false: it is within its undo time. */
                                later: boolean;
                            }[];
                            can: {
                                reply: boolean;
                                note: boolean;
                                update: boolean;
                                assign: boolean;
                                restore: boolean;
                            };
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tags in use */
        get: {
            parameters: {
                query?: {
                    prefix?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                tag: string;
                                count: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reply, or add an internal note */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id or number. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @default public
                         * @enum {string}
                         */
                        kind?: "public" | "note";
                        html?: string;
                        text?: string;
                        /** @description Recipients of a reply; the requester unless given. */
                        to?: string[];
                        /** @description In copy; the participants in copy unless given. */
                        cc?: string[];
                        /** @default [] */
                        attachmentIds?: string[];
                        /**
                         * Format: uuid
                         * @description The status the ticket goes to with this message.
                         */
                        statusId?: string;
                        extras?: {
                            changes: {
                                /** Format: uuid */
                                statusId?: string;
                                assigneeId?: string | null;
                                teamId?: string | null;
                                /** @enum {string} */
                                type?: "question" | "incident" | "problem" | "change" | "task";
                                /** @enum {string} */
                                priority?: "low" | "normal" | "high" | "urgent";
                                impact?: number | null;
                                urgency?: number | null;
                                /** @description 1 very simple to 5 very complex. */
                                complexity?: number | null;
                                language?: string | null;
                                /** @description Values of the desk’s own fields by key; null takes one away. */
                                custom?: {
                                    [key: string]: string | number | boolean | string[] | null;
                                };
                                addTags?: string[];
                                removeTags?: string[];
                                /**
                                 * Format: uuid
                                 * @description A checklist whose steps become tasks of the ticket.
                                 */
                                checklistId?: string;
                            };
                            note: {
                                html: string;
                            } | null;
                        };
                        /**
                         * @description Hold the message back for so long; POST /messages/{id}/cancel stops it.
                         * @default 0
                         */
                        undoSeconds?: number;
                        /** @description Send a reply then, within a year; PATCH /messages/{id}/schedule changes it. It stops when the customer writes before. */
                        sendAt?: string;
                        /** @description Refuse with 412 when a message came since this version of the ticket. */
                        expectedVersion?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            ticketId: string;
                            /** @description Until then POST /messages/{id}/cancel takes it back. */
                            heldUntil: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{id}/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Send a held message at another time, or now */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description null: now. */
                        sendAt: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            ticketId: string;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            sendAt: string;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/messages/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back a message within its undo time */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            ticketId: string;
                            /** @enum {string} */
                            kind: "public" | "note";
                            html: string;
                            to?: string[];
                            cc?: string[];
                            attachmentIds: string[];
                            extras?: {
                                changes: {
                                    /** Format: uuid */
                                    statusId?: string;
                                    assigneeId?: string | null;
                                    teamId?: string | null;
                                    /** @enum {string} */
                                    type?: "question" | "incident" | "problem" | "change" | "task";
                                    /** @enum {string} */
                                    priority?: "low" | "normal" | "high" | "urgent";
                                    impact?: number | null;
                                    urgency?: number | null;
                                    /** @description 1 very simple to 5 very complex. */
                                    complexity?: number | null;
                                    language?: string | null;
                                    /** @description Values of the desk’s own fields by key; null takes one away. */
                                    custom?: {
                                        [key: string]: string | number | boolean | string[] | null;
                                    };
                                    addTags?: string[];
                                    removeTags?: string[];
                                    /**
                                     * Format: uuid
                                     * @description A checklist whose steps become tasks of the ticket.
                                     */
                                    checklistId?: string;
                                };
                                note: {
                                    html: string;
                                } | null;
                            };
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark a ticket as read */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id or number. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done; nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        /** Mark a ticket as unread */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id or number. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done; nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/drafts/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read my draft on a ticket */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id or number. */
                    id: string;
                    kind: "public" | "note";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            html: string;
                            extras: {
                                changes: {
                                    /** Format: uuid */
                                    statusId?: string;
                                    assigneeId?: string | null;
                                    teamId?: string | null;
                                    /** @enum {string} */
                                    type?: "question" | "incident" | "problem" | "change" | "task";
                                    /** @enum {string} */
                                    priority?: "low" | "normal" | "high" | "urgent";
                                    impact?: number | null;
                                    urgency?: number | null;
                                    /** @description 1 very simple to 5 very complex. */
                                    complexity?: number | null;
                                    language?: string | null;
                                    /** @description Values of the desk’s own fields by key; null takes one away. */
                                    custom?: {
                                        [key: string]: string | number | boolean | string[] | null;
                                    };
                                    addTags?: string[];
                                    removeTags?: string[];
                                    /**
                                     * Format: uuid
                                     * @description A checklist whose steps become tasks of the ticket.
                                     */
                                    checklistId?: string;
                                };
                                note: {
                                    html: string;
                                } | null;
                            } | null;
                            to: string[];
                            cc: string[];
                            attachments: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                size: number;
                                type: string;
                            }[];
                            version: number;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            updatedAt: string;
                        } | null;
                    };
                };
            };
        };
        /** Keep my draft on a ticket */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id or number. */
                    id: string;
                    kind: "public" | "note";
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        html: string;
                        /** @default [] */
                        to?: string[];
                        /** @default [] */
                        cc?: string[];
                        /**
                         * @description Of files you uploaded; exactly these are kept with the draft.
                         * @default []
                         */
                        attachmentIds?: string[];
                        /** @default null */
                        extras?: {
                            changes: {
                                /** Format: uuid */
                                statusId?: string;
                                assigneeId?: string | null;
                                teamId?: string | null;
                                /** @enum {string} */
                                type?: "question" | "incident" | "problem" | "change" | "task";
                                /** @enum {string} */
                                priority?: "low" | "normal" | "high" | "urgent";
                                impact?: number | null;
                                urgency?: number | null;
                                /** @description 1 very simple to 5 very complex. */
                                complexity?: number | null;
                                language?: string | null;
                                /** @description Values of the desk’s own fields by key; null takes one away. */
                                custom?: {
                                    [key: string]: string | number | boolean | string[] | null;
                                };
                                addTags?: string[];
                                removeTags?: string[];
                                /**
                                 * Format: uuid
                                 * @description A checklist whose steps become tasks of the ticket.
                                 */
                                checklistId?: string;
                            };
                            note: {
                                html: string;
                            } | null;
                        } | null;
                        /** @description Of the draft this one goes on from; 0 for the first. 409 when it was changed elsewhere. */
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            html: string;
                            extras: {
                                changes: {
                                    /** Format: uuid */
                                    statusId?: string;
                                    assigneeId?: string | null;
                                    teamId?: string | null;
                                    /** @enum {string} */
                                    type?: "question" | "incident" | "problem" | "change" | "task";
                                    /** @enum {string} */
                                    priority?: "low" | "normal" | "high" | "urgent";
                                    impact?: number | null;
                                    urgency?: number | null;
                                    /** @description 1 very simple to 5 very complex. */
                                    complexity?: number | null;
                                    language?: string | null;
                                    /** @description Values of the desk’s own fields by key; null takes one away. */
                                    custom?: {
                                        [key: string]: string | number | boolean | string[] | null;
                                    };
                                    addTags?: string[];
                                    removeTags?: string[];
                                    /**
                                     * Format: uuid
                                     * @description A checklist whose steps become tasks of the ticket.
                                     */
                                    checklistId?: string;
                                };
                                note: {
                                    html: string;
                                } | null;
                            } | null;
                            to: string[];
                            cc: string[];
                            attachments: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                size: number;
                                type: string;
                            }[];
                            version: number;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            updatedAt: string;
                        };
                    };
                };
            };
        };
        post?: never;
        /** Throw my draft away */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id or number. */
                    id: string;
                    kind: "public" | "note";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done; nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Merge a ticket into another */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id or number. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Id or number; of a merged ticket the one it has become. */
                        into: number | string;
                        /**
                         * @description That the tickets are of different requesters is meant. Without it such a merge is refused with 409 other-requester.
                         * @default false
                         */
                        otherRequester?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: number;
                            subject: string;
                            status: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                /** @description null: the usual name of the category in the reader’s language */
                                name: string | null;
                            };
                            /** @enum {string} */
                            priority: "low" | "normal" | "high" | "urgent";
                            /** @enum {string} */
                            channel: "email" | "phone" | "web" | "chat" | "api" | "walk-in";
                            tags: string[];
                            requester: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                            };
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            assignee: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                            } | null;
                            team: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            messageCount: number;
                            unread: boolean;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            updatedAt: string;
                            lastMessageAt: string | null;
                            version: number;
                            /** @description Why it is out of the usual lists; null: it is in them. */
                            aside: ("merged" | "spam" | "bin") | null;
                            /** @description Asleep since; null: awake. */
                            snoozedAt: string | null;
                            /** @description null while asleep: until the customer writes. */
                            snoozedUntil: string | null;
                            openTasks: number;
                            /** @description When the first of its open tasks is due. */
                            nextDueAt: string | null;
                            /** @enum {string} */
                            type: "question" | "incident" | "problem" | "change" | "task";
                            impact: number | null;
                            urgency: number | null;
                            /** @description 1 very simple to 5 very complex. */
                            complexity: number | null;
                            brand: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            channelAccountId: string | null;
                            language: string | null;
                            /** @description Values of the desk’s own fields by key. */
                            custom: {
                                [key: string]: string | number | boolean | string[];
                            };
                            /** @description The form that it follows. */
                            form: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @description Whether the priority follows the matrix of impact and urgency or overrides it; null: the matrix said nothing. */
                            priorityBy: ("matrix" | "manual") | null;
                            participants: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                                /** @enum {string} */
                                role: "cc" | "follower";
                                address: string | null;
                            }[];
                            requesterAddress: string | null;
                            /** @description Addresses of those who take part to which mail comes back. */
                            undeliverable: {
                                address: string;
                                reason: string | null;
                            }[];
                            /** @description The closed ticket that this one goes on from. */
                            followUpOf: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            } | null;
                            /** @description Tickets that go on from this one. */
                            followUps: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            }[];
                            /** @description Where its messages are read. */
                            mergedInto: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            } | null;
                            /** @description Tickets that were merged into this one. */
                            merged: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            }[];
                            tasks: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                                owner: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                dueAt: string | null;
                                doneAt: string | null;
                                doneBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @description The checklist that it came from. */
                                checklist: string | null;
                            }[];
                            /** @description The last 200 entries. */
                            time: {
                                /** Format: uuid */
                                id: string;
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                seconds: number;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                startedAt: string;
                                note: string;
                            }[];
                            /** @description Seconds. */
                            timeSpent: number;
                            /** @description What has to happen next; null once it is solved or put away. */
                            nextAction: {
                                /**
                                 * @description task: a task of the ticket; assign, answer, decide: it is on us; wake: it sleeps; customer, third-party: it waits for them.
                                 * @enum {string}
                                 */
                                what: "task" | "assign" | "answer" | "wake" | "customer" | "third-party" | "decide";
                                since: string | null;
                                dueAt: string | null;
                            } | null;
                            links: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                                /**
                                 * @description What it is to this ticket.
                                 * @enum {string}
                                 */
                                is: "parent" | "child" | "duplicate" | "original" | "incident" | "problem" | "related";
                                status: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                    /** @description null: the usual name of the category in the reader’s language */
                                    name: string | null;
                                };
                            }[];
                            firstReplyAt: string | null;
                            lastReplyAt: string | null;
                            lastCustomerMessageAt: string | null;
                            solvedAt: string | null;
                            closedAt: string | null;
                            /** @description Replies that are to leave yet: within their undo time or later, stopped because the customer wrote, or refused when their time came. */
                            scheduled: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "public" | "note";
                                author: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    vip?: boolean;
                                };
                                html: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                sendAt: string;
                                /** @enum {string} */
                                state: "waiting" | "stopped" | "failed";
                                error: string | null;
                                /** @description Its author chose the moment; false: it is within its undo time. */
                                later: boolean;
                            }[];
                            can: {
                                reply: boolean;
                                note: boolean;
                                update: boolean;
                                assign: boolean;
                                restore: boolean;
                            };
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/unmerge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo a merge */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id or number. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: number;
                            subject: string;
                            status: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                /** @description null: the usual name of the category in the reader’s language */
                                name: string | null;
                            };
                            /** @enum {string} */
                            priority: "low" | "normal" | "high" | "urgent";
                            /** @enum {string} */
                            channel: "email" | "phone" | "web" | "chat" | "api" | "walk-in";
                            tags: string[];
                            requester: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                            };
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            assignee: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                            } | null;
                            team: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            messageCount: number;
                            unread: boolean;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            updatedAt: string;
                            lastMessageAt: string | null;
                            version: number;
                            /** @description Why it is out of the usual lists; null: it is in them. */
                            aside: ("merged" | "spam" | "bin") | null;
                            /** @description Asleep since; null: awake. */
                            snoozedAt: string | null;
                            /** @description null while asleep: until the customer writes. */
                            snoozedUntil: string | null;
                            openTasks: number;
                            /** @description When the first of its open tasks is due. */
                            nextDueAt: string | null;
                            /** @enum {string} */
                            type: "question" | "incident" | "problem" | "change" | "task";
                            impact: number | null;
                            urgency: number | null;
                            /** @description 1 very simple to 5 very complex. */
                            complexity: number | null;
                            brand: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            channelAccountId: string | null;
                            language: string | null;
                            /** @description Values of the desk’s own fields by key. */
                            custom: {
                                [key: string]: string | number | boolean | string[];
                            };
                            /** @description The form that it follows. */
                            form: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @description Whether the priority follows the matrix of impact and urgency or overrides it; null: the matrix said nothing. */
                            priorityBy: ("matrix" | "manual") | null;
                            participants: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                                /** @enum {string} */
                                role: "cc" | "follower";
                                address: string | null;
                            }[];
                            requesterAddress: string | null;
                            /** @description Addresses of those who take part to which mail comes back. */
                            undeliverable: {
                                address: string;
                                reason: string | null;
                            }[];
                            /** @description The closed ticket that this one goes on from. */
                            followUpOf: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            } | null;
                            /** @description Tickets that go on from this one. */
                            followUps: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            }[];
                            /** @description Where its messages are read. */
                            mergedInto: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            } | null;
                            /** @description Tickets that were merged into this one. */
                            merged: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            }[];
                            tasks: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                                owner: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                dueAt: string | null;
                                doneAt: string | null;
                                doneBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @description The checklist that it came from. */
                                checklist: string | null;
                            }[];
                            /** @description The last 200 entries. */
                            time: {
                                /** Format: uuid */
                                id: string;
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                seconds: number;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                startedAt: string;
                                note: string;
                            }[];
                            /** @description Seconds. */
                            timeSpent: number;
                            /** @description What has to happen next; null once it is solved or put away. */
                            nextAction: {
                                /**
                                 * @description task: a task of the ticket; assign, answer, decide: it is on us; wake: it sleeps; customer, third-party: it waits for them.
                                 * @enum {string}
                                 */
                                what: "task" | "assign" | "answer" | "wake" | "customer" | "third-party" | "decide";
                                since: string | null;
                                dueAt: string | null;
                            } | null;
                            links: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                                /**
                                 * @description What it is to this ticket.
                                 * @enum {string}
                                 */
                                is: "parent" | "child" | "duplicate" | "original" | "incident" | "problem" | "related";
                                status: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                    /** @description null: the usual name of the category in the reader’s language */
                                    name: string | null;
                                };
                            }[];
                            firstReplyAt: string | null;
                            lastReplyAt: string | null;
                            lastCustomerMessageAt: string | null;
                            solvedAt: string | null;
                            closedAt: string | null;
                            /** @description Replies that are to leave yet: within their undo time or later, stopped because the customer wrote, or refused when their time came. */
                            scheduled: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "public" | "note";
                                author: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    vip?: boolean;
                                };
                                html: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                sendAt: string;
                                /** @enum {string} */
                                state: "waiting" | "stopped" | "failed";
                                error: string | null;
                                /** @description Its author chose the moment; false: it is within its undo time. */
                                later: boolean;
                            }[];
                            can: {
                                reply: boolean;
                                note: boolean;
                                update: boolean;
                                assign: boolean;
                                restore: boolean;
                            };
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tickets that may be the same matter */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id or number. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                                status: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                    /** @description null: the usual name of the category in the reader’s language */
                                    name: string | null;
                                };
                                /** @enum {string} */
                                priority: "low" | "normal" | "high" | "urgent";
                                /** @enum {string} */
                                channel: "email" | "phone" | "web" | "chat" | "api" | "walk-in";
                                tags: string[];
                                requester: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    vip?: boolean;
                                };
                                organisation: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                assignee: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    vip?: boolean;
                                } | null;
                                team: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @description The beginning of the last message. */
                                snippet: string;
                                messageCount: number;
                                unread: boolean;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                createdAt: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                updatedAt: string;
                                lastMessageAt: string | null;
                                version: number;
                                /** @description Why it is out of the usual lists; null: it is in them. */
                                aside: ("merged" | "spam" | "bin") | null;
                                /** @description Asleep since; null: awake. */
                                snoozedAt: string | null;
                                /** @description null while asleep: until the customer writes. */
                                snoozedUntil: string | null;
                                openTasks: number;
                                /** @description When the first of its open tasks is due. */
                                nextDueAt: string | null;
                                /** @description Of a grouped list: which group it is in; null: what has no value. */
                                group?: string | null;
                                /** @description Of the order `best`: why it stands there, the weightiest first. */
                                why?: {
                                    /** @enum {string} */
                                    reason: "overdue" | "due" | "urgent" | "high" | "vip" | "waiting" | "age";
                                    points: number;
                                    /** @description Since when; when it is due. */
                                    at: string | null;
                                }[];
                                /** @description Of the columns that were asked for, by their names. */
                                values?: {
                                    [key: string]: unknown;
                                };
                                /** @description Of the subjects, from 0 to 1. */
                                likeness: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move a message to another ticket, or make one of it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Id or number; of a merged ticket the one it has become. */
                        into?: number | string;
                        /** @description Of the new ticket, when `into` is not given; that of the ticket it stands on unless said otherwise. */
                        subject?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            messageId: string;
                            /** Format: uuid */
                            ticketId: string;
                            number: number;
                            /** Format: uuid */
                            fromTicketId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/links/{is}/{other}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Link two tickets */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id or number. */
                    id: string;
                    /** @description What the other ticket is to this one. */
                    is: "parent" | "child" | "duplicate" | "original" | "incident" | "problem" | "related";
                    /** @description Id or number. */
                    other: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: number;
                            subject: string;
                            status: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                /** @description null: the usual name of the category in the reader’s language */
                                name: string | null;
                            };
                            /** @enum {string} */
                            priority: "low" | "normal" | "high" | "urgent";
                            /** @enum {string} */
                            channel: "email" | "phone" | "web" | "chat" | "api" | "walk-in";
                            tags: string[];
                            requester: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                            };
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            assignee: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                            } | null;
                            team: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            messageCount: number;
                            unread: boolean;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            updatedAt: string;
                            lastMessageAt: string | null;
                            version: number;
                            /** @description Why it is out of the usual lists; null: it is in them. */
                            aside: ("merged" | "spam" | "bin") | null;
                            /** @description Asleep since; null: awake. */
                            snoozedAt: string | null;
                            /** @description null while asleep: until the customer writes. */
                            snoozedUntil: string | null;
                            openTasks: number;
                            /** @description When the first of its open tasks is due. */
                            nextDueAt: string | null;
                            /** @enum {string} */
                            type: "question" | "incident" | "problem" | "change" | "task";
                            impact: number | null;
                            urgency: number | null;
                            /** @description 1 very simple to 5 very complex. */
                            complexity: number | null;
                            brand: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            channelAccountId: string | null;
                            language: string | null;
                            /** @description Values of the desk’s own fields by key. */
                            custom: {
                                [key: string]: string | number | boolean | string[];
                            };
                            /** @description The form that it follows. */
                            form: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @description Whether the priority follows the matrix of impact and urgency or overrides it; null: the matrix said nothing. */
                            priorityBy: ("matrix" | "manual") | null;
                            participants: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                                /** @enum {string} */
                                role: "cc" | "follower";
                                address: string | null;
                            }[];
                            requesterAddress: string | null;
                            /** @description Addresses of those who take part to which mail comes back. */
                            undeliverable: {
                                address: string;
                                reason: string | null;
                            }[];
                            /** @description The closed ticket that this one goes on from. */
                            followUpOf: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            } | null;
                            /** @description Tickets that go on from this one. */
                            followUps: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            }[];
                            /** @description Where its messages are read. */
                            mergedInto: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            } | null;
                            /** @description Tickets that were merged into this one. */
                            merged: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            }[];
                            tasks: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                                owner: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                dueAt: string | null;
                                doneAt: string | null;
                                doneBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @description The checklist that it came from. */
                                checklist: string | null;
                            }[];
                            /** @description The last 200 entries. */
                            time: {
                                /** Format: uuid */
                                id: string;
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                seconds: number;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                startedAt: string;
                                note: string;
                            }[];
                            /** @description Seconds. */
                            timeSpent: number;
                            /** @description What has to happen next; null once it is solved or put away. */
                            nextAction: {
                                /**
                                 * @description task: a task of the ticket; assign, answer, decide: it is on us; wake: it sleeps; customer, third-party: it waits for them.
                                 * @enum {string}
                                 */
                                what: "task" | "assign" | "answer" | "wake" | "customer" | "third-party" | "decide";
                                since: string | null;
                                dueAt: string | null;
                            } | null;
                            links: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                                /**
                                 * @description What it is to this ticket.
                                 * @enum {string}
                                 */
                                is: "parent" | "child" | "duplicate" | "original" | "incident" | "problem" | "related";
                                status: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                    /** @description null: the usual name of the category in the reader’s language */
                                    name: string | null;
                                };
                            }[];
                            firstReplyAt: string | null;
                            lastReplyAt: string | null;
                            lastCustomerMessageAt: string | null;
                            solvedAt: string | null;
                            closedAt: string | null;
                            /** @description Replies that are to leave yet: within their undo time or later, stopped because the customer wrote, or refused when their time came. */
                            scheduled: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "public" | "note";
                                author: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    vip?: boolean;
                                };
                                html: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                sendAt: string;
                                /** @enum {string} */
                                state: "waiting" | "stopped" | "failed";
                                error: string | null;
                                /** @description Its author chose the moment; false: it is within its undo time. */
                                later: boolean;
                            }[];
                            can: {
                                reply: boolean;
                                note: boolean;
                                update: boolean;
                                assign: boolean;
                                restore: boolean;
                            };
                        };
                    };
                };
            };
        };
        post?: never;
        /** Take a link away */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id or number. */
                    id: string;
                    /** @description What the other ticket is to this one. */
                    is: "parent" | "child" | "duplicate" | "original" | "incident" | "problem" | "related";
                    /** @description Id or number. */
                    other: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: number;
                            subject: string;
                            status: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                /** @description null: the usual name of the category in the reader’s language */
                                name: string | null;
                            };
                            /** @enum {string} */
                            priority: "low" | "normal" | "high" | "urgent";
                            /** @enum {string} */
                            channel: "email" | "phone" | "web" | "chat" | "api" | "walk-in";
                            tags: string[];
                            requester: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                            };
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            assignee: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                            } | null;
                            team: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            messageCount: number;
                            unread: boolean;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            updatedAt: string;
                            lastMessageAt: string | null;
                            version: number;
                            /** @description Why it is out of the usual lists; null: it is in them. */
                            aside: ("merged" | "spam" | "bin") | null;
                            /** @description Asleep since; null: awake. */
                            snoozedAt: string | null;
                            /** @description null while asleep: until the customer writes. */
                            snoozedUntil: string | null;
                            openTasks: number;
                            /** @description When the first of its open tasks is due. */
                            nextDueAt: string | null;
                            /** @enum {string} */
                            type: "question" | "incident" | "problem" | "change" | "task";
                            impact: number | null;
                            urgency: number | null;
                            /** @description 1 very simple to 5 very complex. */
                            complexity: number | null;
                            brand: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            channelAccountId: string | null;
                            language: string | null;
                            /** @description Values of the desk’s own fields by key. */
                            custom: {
                                [key: string]: string | number | boolean | string[];
                            };
                            /** @description The form that it follows. */
                            form: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @description Whether the priority follows the matrix of impact and urgency or overrides it; null: the matrix said nothing. */
                            priorityBy: ("matrix" | "manual") | null;
                            participants: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                                /** @enum {string} */
                                role: "cc" | "follower";
                                address: string | null;
                            }[];
                            requesterAddress: string | null;
                            /** @description Addresses of those who take part to which mail comes back. */
                            undeliverable: {
                                address: string;
                                reason: string | null;
                            }[];
                            /** @description The closed ticket that this one goes on from. */
                            followUpOf: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            } | null;
                            /** @description Tickets that go on from this one. */
                            followUps: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            }[];
                            /** @description Where its messages are read. */
                            mergedInto: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            } | null;
                            /** @description Tickets that were merged into this one. */
                            merged: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            }[];
                            tasks: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                                owner: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                dueAt: string | null;
                                doneAt: string | null;
                                doneBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @description The checklist that it came from. */
                                checklist: string | null;
                            }[];
                            /** @description The last 200 entries. */
                            time: {
                                /** Format: uuid */
                                id: string;
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                seconds: number;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                startedAt: string;
                                note: string;
                            }[];
                            /** @description Seconds. */
                            timeSpent: number;
                            /** @description What has to happen next; null once it is solved or put away. */
                            nextAction: {
                                /**
                                 * @description task: a task of the ticket; assign, answer, decide: it is on us; wake: it sleeps; customer, third-party: it waits for them.
                                 * @enum {string}
                                 */
                                what: "task" | "assign" | "answer" | "wake" | "customer" | "third-party" | "decide";
                                since: string | null;
                                dueAt: string | null;
                            } | null;
                            links: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                                /**
                                 * @description What it is to this ticket.
                                 * @enum {string}
                                 */
                                is: "parent" | "child" | "duplicate" | "original" | "incident" | "problem" | "related";
                                status: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                    /** @description null: the usual name of the category in the reader’s language */
                                    name: string | null;
                                };
                            }[];
                            firstReplyAt: string | null;
                            lastReplyAt: string | null;
                            lastCustomerMessageAt: string | null;
                            solvedAt: string | null;
                            closedAt: string | null;
                            /** @description Replies that are to leave yet: within their undo time or later, stopped because the customer wrote, or refused when their time came. */
                            scheduled: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "public" | "note";
                                author: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    vip?: boolean;
                                };
                                html: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                sendAt: string;
                                /** @enum {string} */
                                state: "waiting" | "stopped" | "failed";
                                error: string | null;
                                /** @description Its author chose the moment; false: it is within its undo time. */
                                later: boolean;
                            }[];
                            can: {
                                reply: boolean;
                                note: boolean;
                                update: boolean;
                                assign: boolean;
                                restore: boolean;
                            };
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/links/solve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Solve the children or incidents of a ticket */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id or number. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @default [
                         *       "child",
                         *       "incident"
                         *     ]
                         */
                        which?: ("child" | "incident")[];
                        html?: string;
                        /** @description An answer to each of their requesters; without html and text they are only solved. */
                        text?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description So many are being solved, one after the other. */
                            count: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/spam": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark a ticket as spam */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id or number. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description Take no more mail from the requester: for leads and admins.
                         * @default false
                         */
                        block?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: number;
                            subject: string;
                            status: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                /** @description null: the usual name of the category in the reader’s language */
                                name: string | null;
                            };
                            /** @enum {string} */
                            priority: "low" | "normal" | "high" | "urgent";
                            /** @enum {string} */
                            channel: "email" | "phone" | "web" | "chat" | "api" | "walk-in";
                            tags: string[];
                            requester: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                            };
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            assignee: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                            } | null;
                            team: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            messageCount: number;
                            unread: boolean;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            updatedAt: string;
                            lastMessageAt: string | null;
                            version: number;
                            /** @description Why it is out of the usual lists; null: it is in them. */
                            aside: ("merged" | "spam" | "bin") | null;
                            /** @description Asleep since; null: awake. */
                            snoozedAt: string | null;
                            /** @description null while asleep: until the customer writes. */
                            snoozedUntil: string | null;
                            openTasks: number;
                            /** @description When the first of its open tasks is due. */
                            nextDueAt: string | null;
                            /** @enum {string} */
                            type: "question" | "incident" | "problem" | "change" | "task";
                            impact: number | null;
                            urgency: number | null;
                            /** @description 1 very simple to 5 very complex. */
                            complexity: number | null;
                            brand: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            channelAccountId: string | null;
                            language: string | null;
                            /** @description Values of the desk’s own fields by key. */
                            custom: {
                                [key: string]: string | number | boolean | string[];
                            };
                            /** @description The form that it follows. */
                            form: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @description Whether the priority follows the matrix of impact and urgency or overrides it; null: the matrix said nothing. */
                            priorityBy: ("matrix" | "manual") | null;
                            participants: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                                /** @enum {string} */
                                role: "cc" | "follower";
                                address: string | null;
                            }[];
                            requesterAddress: string | null;
                            /** @description Addresses of those who take part to which mail comes back. */
                            undeliverable: {
                                address: string;
                                reason: string | null;
                            }[];
                            /** @description The closed ticket that this one goes on from. */
                            followUpOf: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            } | null;
                            /** @description Tickets that go on from this one. */
                            followUps: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            }[];
                            /** @description Where its messages are read. */
                            mergedInto: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            } | null;
                            /** @description Tickets that were merged into this one. */
                            merged: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            }[];
                            tasks: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                                owner: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                dueAt: string | null;
                                doneAt: string | null;
                                doneBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @description The checklist that it came from. */
                                checklist: string | null;
                            }[];
                            /** @description The last 200 entries. */
                            time: {
                                /** Format: uuid */
                                id: string;
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                seconds: number;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                startedAt: string;
                                note: string;
                            }[];
                            /** @description Seconds. */
                            timeSpent: number;
                            /** @description What has to happen next; null once it is solved or put away. */
                            nextAction: {
                                /**
                                 * @description task: a task of the ticket; assign, answer, decide: it is on us; wake: it sleeps; customer, third-party: it waits for them.
                                 * @enum {string}
                                 */
                                what: "task" | "assign" | "answer" | "wake" | "customer" | "third-party" | "decide";
                                since: string | null;
                                dueAt: string | null;
                            } | null;
                            links: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                                /**
                                 * @description What it is to this ticket.
                                 * @enum {string}
                                 */
                                is: "parent" | "child" | "duplicate" | "original" | "incident" | "problem" | "related";
                                status: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                    /** @description null: the usual name of the category in the reader’s language */
                                    name: string | null;
                                };
                            }[];
                            firstReplyAt: string | null;
                            lastReplyAt: string | null;
                            lastCustomerMessageAt: string | null;
                            solvedAt: string | null;
                            closedAt: string | null;
                            /** @description Replies that are to leave yet: within their undo time or later, stopped because the customer wrote, or refused when their time came. */
                            scheduled: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "public" | "note";
                                author: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    vip?: boolean;
                                };
                                html: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                sendAt: string;
                                /** @enum {string} */
                                state: "waiting" | "stopped" | "failed";
                                error: string | null;
                                /** @description Its author chose the moment; false: it is within its undo time. */
                                later: boolean;
                            }[];
                            can: {
                                reply: boolean;
                                note: boolean;
                                update: boolean;
                                assign: boolean;
                                restore: boolean;
                            };
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a ticket out of the bin, or say that it is no spam */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id or number. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description Take mail from the requester again: for leads and admins.
                         * @default false
                         */
                        unblock?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: number;
                            subject: string;
                            status: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                /** @description null: the usual name of the category in the reader’s language */
                                name: string | null;
                            };
                            /** @enum {string} */
                            priority: "low" | "normal" | "high" | "urgent";
                            /** @enum {string} */
                            channel: "email" | "phone" | "web" | "chat" | "api" | "walk-in";
                            tags: string[];
                            requester: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                            };
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            assignee: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                            } | null;
                            team: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            messageCount: number;
                            unread: boolean;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            updatedAt: string;
                            lastMessageAt: string | null;
                            version: number;
                            /** @description Why it is out of the usual lists; null: it is in them. */
                            aside: ("merged" | "spam" | "bin") | null;
                            /** @description Asleep since; null: awake. */
                            snoozedAt: string | null;
                            /** @description null while asleep: until the customer writes. */
                            snoozedUntil: string | null;
                            openTasks: number;
                            /** @description When the first of its open tasks is due. */
                            nextDueAt: string | null;
                            /** @enum {string} */
                            type: "question" | "incident" | "problem" | "change" | "task";
                            impact: number | null;
                            urgency: number | null;
                            /** @description 1 very simple to 5 very complex. */
                            complexity: number | null;
                            brand: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            channelAccountId: string | null;
                            language: string | null;
                            /** @description Values of the desk’s own fields by key. */
                            custom: {
                                [key: string]: string | number | boolean | string[];
                            };
                            /** @description The form that it follows. */
                            form: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @description Whether the priority follows the matrix of impact and urgency or overrides it; null: the matrix said nothing. */
                            priorityBy: ("matrix" | "manual") | null;
                            participants: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                                /** @enum {string} */
                                role: "cc" | "follower";
                                address: string | null;
                            }[];
                            requesterAddress: string | null;
                            /** @description Addresses of those who take part to which mail comes back. */
                            undeliverable: {
                                address: string;
                                reason: string | null;
                            }[];
                            /** @description The closed ticket that this one goes on from. */
                            followUpOf: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            } | null;
                            /** @description Tickets that go on from this one. */
                            followUps: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            }[];
                            /** @description Where its messages are read. */
                            mergedInto: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            } | null;
                            /** @description Tickets that were merged into this one. */
                            merged: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            }[];
                            tasks: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                                owner: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                dueAt: string | null;
                                doneAt: string | null;
                                doneBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @description The checklist that it came from. */
                                checklist: string | null;
                            }[];
                            /** @description The last 200 entries. */
                            time: {
                                /** Format: uuid */
                                id: string;
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                seconds: number;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                startedAt: string;
                                note: string;
                            }[];
                            /** @description Seconds. */
                            timeSpent: number;
                            /** @description What has to happen next; null once it is solved or put away. */
                            nextAction: {
                                /**
                                 * @description task: a task of the ticket; assign, answer, decide: it is on us; wake: it sleeps; customer, third-party: it waits for them.
                                 * @enum {string}
                                 */
                                what: "task" | "assign" | "answer" | "wake" | "customer" | "third-party" | "decide";
                                since: string | null;
                                dueAt: string | null;
                            } | null;
                            links: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                                /**
                                 * @description What it is to this ticket.
                                 * @enum {string}
                                 */
                                is: "parent" | "child" | "duplicate" | "original" | "incident" | "problem" | "related";
                                status: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                    /** @description null: the usual name of the category in the reader’s language */
                                    name: string | null;
                                };
                            }[];
                            firstReplyAt: string | null;
                            lastReplyAt: string | null;
                            lastCustomerMessageAt: string | null;
                            solvedAt: string | null;
                            closedAt: string | null;
                            /** @description Replies that are to leave yet: within their undo time or later, stopped because the customer wrote, or refused when their time came. */
                            scheduled: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "public" | "note";
                                author: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    vip?: boolean;
                                };
                                html: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                sendAt: string;
                                /** @enum {string} */
                                state: "waiting" | "stopped" | "failed";
                                error: string | null;
                                /** @description Its author chose the moment; false: it is within its undo time. */
                                later: boolean;
                            }[];
                            can: {
                                reply: boolean;
                                note: boolean;
                                update: boolean;
                                assign: boolean;
                                restore: boolean;
                            };
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/snooze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a ticket to sleep */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id or number. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description null: until the customer writes, which wakes it in any case. */
                        until: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: number;
                            subject: string;
                            status: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                /** @description null: the usual name of the category in the reader’s language */
                                name: string | null;
                            };
                            /** @enum {string} */
                            priority: "low" | "normal" | "high" | "urgent";
                            /** @enum {string} */
                            channel: "email" | "phone" | "web" | "chat" | "api" | "walk-in";
                            tags: string[];
                            requester: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                            };
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            assignee: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                            } | null;
                            team: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            messageCount: number;
                            unread: boolean;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            updatedAt: string;
                            lastMessageAt: string | null;
                            version: number;
                            /** @description Why it is out of the usual lists; null: it is in them. */
                            aside: ("merged" | "spam" | "bin") | null;
                            /** @description Asleep since; null: awake. */
                            snoozedAt: string | null;
                            /** @description null while asleep: until the customer writes. */
                            snoozedUntil: string | null;
                            openTasks: number;
                            /** @description When the first of its open tasks is due. */
                            nextDueAt: string | null;
                            /** @enum {string} */
                            type: "question" | "incident" | "problem" | "change" | "task";
                            impact: number | null;
                            urgency: number | null;
                            /** @description 1 very simple to 5 very complex. */
                            complexity: number | null;
                            brand: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            channelAccountId: string | null;
                            language: string | null;
                            /** @description Values of the desk’s own fields by key. */
                            custom: {
                                [key: string]: string | number | boolean | string[];
                            };
                            /** @description The form that it follows. */
                            form: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @description Whether the priority follows the matrix of impact and urgency or overrides it; null: the matrix said nothing. */
                            priorityBy: ("matrix" | "manual") | null;
                            participants: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                                /** @enum {string} */
                                role: "cc" | "follower";
                                address: string | null;
                            }[];
                            requesterAddress: string | null;
                            /** @description Addresses of those who take part to which mail comes back. */
                            undeliverable: {
                                address: string;
                                reason: string | null;
                            }[];
                            /** @description The closed ticket that this one goes on from. */
                            followUpOf: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            } | null;
                            /** @description Tickets that go on from this one. */
                            followUps: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            }[];
                            /** @description Where its messages are read. */
                            mergedInto: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            } | null;
                            /** @description Tickets that were merged into this one. */
                            merged: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            }[];
                            tasks: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                                owner: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                dueAt: string | null;
                                doneAt: string | null;
                                doneBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @description The checklist that it came from. */
                                checklist: string | null;
                            }[];
                            /** @description The last 200 entries. */
                            time: {
                                /** Format: uuid */
                                id: string;
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                seconds: number;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                startedAt: string;
                                note: string;
                            }[];
                            /** @description Seconds. */
                            timeSpent: number;
                            /** @description What has to happen next; null once it is solved or put away. */
                            nextAction: {
                                /**
                                 * @description task: a task of the ticket; assign, answer, decide: it is on us; wake: it sleeps; customer, third-party: it waits for them.
                                 * @enum {string}
                                 */
                                what: "task" | "assign" | "answer" | "wake" | "customer" | "third-party" | "decide";
                                since: string | null;
                                dueAt: string | null;
                            } | null;
                            links: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                                /**
                                 * @description What it is to this ticket.
                                 * @enum {string}
                                 */
                                is: "parent" | "child" | "duplicate" | "original" | "incident" | "problem" | "related";
                                status: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                    /** @description null: the usual name of the category in the reader’s language */
                                    name: string | null;
                                };
                            }[];
                            firstReplyAt: string | null;
                            lastReplyAt: string | null;
                            lastCustomerMessageAt: string | null;
                            solvedAt: string | null;
                            closedAt: string | null;
                            /** @description Replies that are to leave yet: within their undo time or later, stopped because the customer wrote, or refused when their time came. */
                            scheduled: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "public" | "note";
                                author: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    vip?: boolean;
                                };
                                html: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                sendAt: string;
                                /** @enum {string} */
                                state: "waiting" | "stopped" | "failed";
                                error: string | null;
                                /** @description Its author chose the moment; false: it is within its undo time. */
                                later: boolean;
                            }[];
                            can: {
                                reply: boolean;
                                note: boolean;
                                update: boolean;
                                assign: boolean;
                                restore: boolean;
                            };
                        };
                    };
                };
            };
        };
        /** Wake a ticket */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id or number. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: number;
                            subject: string;
                            status: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                /** @description null: the usual name of the category in the reader’s language */
                                name: string | null;
                            };
                            /** @enum {string} */
                            priority: "low" | "normal" | "high" | "urgent";
                            /** @enum {string} */
                            channel: "email" | "phone" | "web" | "chat" | "api" | "walk-in";
                            tags: string[];
                            requester: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                            };
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            assignee: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                            } | null;
                            team: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            messageCount: number;
                            unread: boolean;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            updatedAt: string;
                            lastMessageAt: string | null;
                            version: number;
                            /** @description Why it is out of the usual lists; null: it is in them. */
                            aside: ("merged" | "spam" | "bin") | null;
                            /** @description Asleep since; null: awake. */
                            snoozedAt: string | null;
                            /** @description null while asleep: until the customer writes. */
                            snoozedUntil: string | null;
                            openTasks: number;
                            /** @description When the first of its open tasks is due. */
                            nextDueAt: string | null;
                            /** @enum {string} */
                            type: "question" | "incident" | "problem" | "change" | "task";
                            impact: number | null;
                            urgency: number | null;
                            /** @description 1 very simple to 5 very complex. */
                            complexity: number | null;
                            brand: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            channelAccountId: string | null;
                            language: string | null;
                            /** @description Values of the desk’s own fields by key. */
                            custom: {
                                [key: string]: string | number | boolean | string[];
                            };
                            /** @description The form that it follows. */
                            form: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @description Whether the priority follows the matrix of impact and urgency or overrides it; null: the matrix said nothing. */
                            priorityBy: ("matrix" | "manual") | null;
                            participants: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                                /** @enum {string} */
                                role: "cc" | "follower";
                                address: string | null;
                            }[];
                            requesterAddress: string | null;
                            /** @description Addresses of those who take part to which mail comes back. */
                            undeliverable: {
                                address: string;
                                reason: string | null;
                            }[];
                            /** @description The closed ticket that this one goes on from. */
                            followUpOf: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            } | null;
                            /** @description Tickets that go on from this one. */
                            followUps: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            }[];
                            /** @description Where its messages are read. */
                            mergedInto: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            } | null;
                            /** @description Tickets that were merged into this one. */
                            merged: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            }[];
                            tasks: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                                owner: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                dueAt: string | null;
                                doneAt: string | null;
                                doneBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @description The checklist that it came from. */
                                checklist: string | null;
                            }[];
                            /** @description The last 200 entries. */
                            time: {
                                /** Format: uuid */
                                id: string;
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                seconds: number;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                startedAt: string;
                                note: string;
                            }[];
                            /** @description Seconds. */
                            timeSpent: number;
                            /** @description What has to happen next; null once it is solved or put away. */
                            nextAction: {
                                /**
                                 * @description task: a task of the ticket; assign, answer, decide: it is on us; wake: it sleeps; customer, third-party: it waits for them.
                                 * @enum {string}
                                 */
                                what: "task" | "assign" | "answer" | "wake" | "customer" | "third-party" | "decide";
                                since: string | null;
                                dueAt: string | null;
                            } | null;
                            links: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                                /**
                                 * @description What it is to this ticket.
                                 * @enum {string}
                                 */
                                is: "parent" | "child" | "duplicate" | "original" | "incident" | "problem" | "related";
                                status: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                    /** @description null: the usual name of the category in the reader’s language */
                                    name: string | null;
                                };
                            }[];
                            firstReplyAt: string | null;
                            lastReplyAt: string | null;
                            lastCustomerMessageAt: string | null;
                            solvedAt: string | null;
                            closedAt: string | null;
                            /** @description Replies that are to leave yet: within their undo time or later, stopped because the customer wrote, or refused when their time came. */
                            scheduled: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "public" | "note";
                                author: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    vip?: boolean;
                                };
                                html: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                sendAt: string;
                                /** @enum {string} */
                                state: "waiting" | "stopped" | "failed";
                                error: string | null;
                                /** @description Its author chose the moment; false: it is within its undo time. */
                                later: boolean;
                            }[];
                            can: {
                                reply: boolean;
                                note: boolean;
                                update: boolean;
                                assign: boolean;
                                restore: boolean;
                            };
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open tasks of somebody, the most urgent first */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                    /** @description Whose; one’s own unless named. */
                    ownerId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                                dueAt: string | null;
                                ticket: {
                                    /** Format: uuid */
                                    id: string;
                                    number: number;
                                    subject: string;
                                };
                                owner: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                checklist: string | null;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a task to a ticket */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id or number. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        title: string;
                        /** @default null */
                        ownerId?: string | null;
                        dueAt?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: number;
                            subject: string;
                            status: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                /** @description null: the usual name of the category in the reader’s language */
                                name: string | null;
                            };
                            /** @enum {string} */
                            priority: "low" | "normal" | "high" | "urgent";
                            /** @enum {string} */
                            channel: "email" | "phone" | "web" | "chat" | "api" | "walk-in";
                            tags: string[];
                            requester: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                            };
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            assignee: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                            } | null;
                            team: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            messageCount: number;
                            unread: boolean;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            updatedAt: string;
                            lastMessageAt: string | null;
                            version: number;
                            /** @description Why it is out of the usual lists; null: it is in them. */
                            aside: ("merged" | "spam" | "bin") | null;
                            /** @description Asleep since; null: awake. */
                            snoozedAt: string | null;
                            /** @description null while asleep: until the customer writes. */
                            snoozedUntil: string | null;
                            openTasks: number;
                            /** @description When the first of its open tasks is due. */
                            nextDueAt: string | null;
                            /** @enum {string} */
                            type: "question" | "incident" | "problem" | "change" | "task";
                            impact: number | null;
                            urgency: number | null;
                            /** @description 1 very simple to 5 very complex. */
                            complexity: number | null;
                            brand: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            channelAccountId: string | null;
                            language: string | null;
                            /** @description Values of the desk’s own fields by key. */
                            custom: {
                                [key: string]: string | number | boolean | string[];
                            };
                            /** @description The form that it follows. */
                            form: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @description Whether the priority follows the matrix of impact and urgency or overrides it; null: the matrix said nothing. */
                            priorityBy: ("matrix" | "manual") | null;
                            participants: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                                /** @enum {string} */
                                role: "cc" | "follower";
                                address: string | null;
                            }[];
                            requesterAddress: string | null;
                            /** @description Addresses of those who take part to which mail comes back. */
                            undeliverable: {
                                address: string;
                                reason: string | null;
                            }[];
                            /** @description The closed ticket that this one goes on from. */
                            followUpOf: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            } | null;
                            /** @description Tickets that go on from this one. */
                            followUps: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            }[];
                            /** @description Where its messages are read. */
                            mergedInto: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            } | null;
                            /** @description Tickets that were merged into this one. */
                            merged: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            }[];
                            tasks: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                                owner: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                dueAt: string | null;
                                doneAt: string | null;
                                doneBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @description The checklist that it came from. */
                                checklist: string | null;
                            }[];
                            /** @description The last 200 entries. */
                            time: {
                                /** Format: uuid */
                                id: string;
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                seconds: number;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                startedAt: string;
                                note: string;
                            }[];
                            /** @description Seconds. */
                            timeSpent: number;
                            /** @description What has to happen next; null once it is solved or put away. */
                            nextAction: {
                                /**
                                 * @description task: a task of the ticket; assign, answer, decide: it is on us; wake: it sleeps; customer, third-party: it waits for them.
                                 * @enum {string}
                                 */
                                what: "task" | "assign" | "answer" | "wake" | "customer" | "third-party" | "decide";
                                since: string | null;
                                dueAt: string | null;
                            } | null;
                            links: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                                /**
                                 * @description What it is to this ticket.
                                 * @enum {string}
                                 */
                                is: "parent" | "child" | "duplicate" | "original" | "incident" | "problem" | "related";
                                status: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                    /** @description null: the usual name of the category in the reader’s language */
                                    name: string | null;
                                };
                            }[];
                            firstReplyAt: string | null;
                            lastReplyAt: string | null;
                            lastCustomerMessageAt: string | null;
                            solvedAt: string | null;
                            closedAt: string | null;
                            /** @description Replies that are to leave yet: within their undo time or later, stopped because the customer wrote, or refused when their time came. */
                            scheduled: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "public" | "note";
                                author: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    vip?: boolean;
                                };
                                html: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                sendAt: string;
                                /** @enum {string} */
                                state: "waiting" | "stopped" | "failed";
                                error: string | null;
                                /** @description Its author chose the moment; false: it is within its undo time. */
                                later: boolean;
                            }[];
                            can: {
                                reply: boolean;
                                note: boolean;
                                update: boolean;
                                assign: boolean;
                                restore: boolean;
                            };
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/tasks/{task}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a task */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id or number. */
                    id: string;
                    task: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: number;
                            subject: string;
                            status: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                /** @description null: the usual name of the category in the reader’s language */
                                name: string | null;
                            };
                            /** @enum {string} */
                            priority: "low" | "normal" | "high" | "urgent";
                            /** @enum {string} */
                            channel: "email" | "phone" | "web" | "chat" | "api" | "walk-in";
                            tags: string[];
                            requester: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                            };
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            assignee: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                            } | null;
                            team: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            messageCount: number;
                            unread: boolean;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            updatedAt: string;
                            lastMessageAt: string | null;
                            version: number;
                            /** @description Why it is out of the usual lists; null: it is in them. */
                            aside: ("merged" | "spam" | "bin") | null;
                            /** @description Asleep since; null: awake. */
                            snoozedAt: string | null;
                            /** @description null while asleep: until the customer writes. */
                            snoozedUntil: string | null;
                            openTasks: number;
                            /** @description When the first of its open tasks is due. */
                            nextDueAt: string | null;
                            /** @enum {string} */
                            type: "question" | "incident" | "problem" | "change" | "task";
                            impact: number | null;
                            urgency: number | null;
                            /** @description 1 very simple to 5 very complex. */
                            complexity: number | null;
                            brand: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            channelAccountId: string | null;
                            language: string | null;
                            /** @description Values of the desk’s own fields by key. */
                            custom: {
                                [key: string]: string | number | boolean | string[];
                            };
                            /** @description The form that it follows. */
                            form: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @description Whether the priority follows the matrix of impact and urgency or overrides it; null: the matrix said nothing. */
                            priorityBy: ("matrix" | "manual") | null;
                            participants: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                                /** @enum {string} */
                                role: "cc" | "follower";
                                address: string | null;
                            }[];
                            requesterAddress: string | null;
                            /** @description Addresses of those who take part to which mail comes back. */
                            undeliverable: {
                                address: string;
                                reason: string | null;
                            }[];
                            /** @description The closed ticket that this one goes on from. */
                            followUpOf: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            } | null;
                            /** @description Tickets that go on from this one. */
                            followUps: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            }[];
                            /** @description Where its messages are read. */
                            mergedInto: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            } | null;
                            /** @description Tickets that were merged into this one. */
                            merged: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            }[];
                            tasks: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                                owner: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                dueAt: string | null;
                                doneAt: string | null;
                                doneBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @description The checklist that it came from. */
                                checklist: string | null;
                            }[];
                            /** @description The last 200 entries. */
                            time: {
                                /** Format: uuid */
                                id: string;
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                seconds: number;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                startedAt: string;
                                note: string;
                            }[];
                            /** @description Seconds. */
                            timeSpent: number;
                            /** @description What has to happen next; null once it is solved or put away. */
                            nextAction: {
                                /**
                                 * @description task: a task of the ticket; assign, answer, decide: it is on us; wake: it sleeps; customer, third-party: it waits for them.
                                 * @enum {string}
                                 */
                                what: "task" | "assign" | "answer" | "wake" | "customer" | "third-party" | "decide";
                                since: string | null;
                                dueAt: string | null;
                            } | null;
                            links: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                                /**
                                 * @description What it is to this ticket.
                                 * @enum {string}
                                 */
                                is: "parent" | "child" | "duplicate" | "original" | "incident" | "problem" | "related";
                                status: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                    /** @description null: the usual name of the category in the reader’s language */
                                    name: string | null;
                                };
                            }[];
                            firstReplyAt: string | null;
                            lastReplyAt: string | null;
                            lastCustomerMessageAt: string | null;
                            solvedAt: string | null;
                            closedAt: string | null;
                            /** @description Replies that are to leave yet: within their undo time or later, stopped because the customer wrote, or refused when their time came. */
                            scheduled: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "public" | "note";
                                author: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    vip?: boolean;
                                };
                                html: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                sendAt: string;
                                /** @enum {string} */
                                state: "waiting" | "stopped" | "failed";
                                error: string | null;
                                /** @description Its author chose the moment; false: it is within its undo time. */
                                later: boolean;
                            }[];
                            can: {
                                reply: boolean;
                                note: boolean;
                                update: boolean;
                                assign: boolean;
                                restore: boolean;
                            };
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change a task, or tick it off */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id or number. */
                    id: string;
                    task: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        title?: string;
                        ownerId?: string | null;
                        dueAt?: string | null;
                        done?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: number;
                            subject: string;
                            status: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                /** @description null: the usual name of the category in the reader’s language */
                                name: string | null;
                            };
                            /** @enum {string} */
                            priority: "low" | "normal" | "high" | "urgent";
                            /** @enum {string} */
                            channel: "email" | "phone" | "web" | "chat" | "api" | "walk-in";
                            tags: string[];
                            requester: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                            };
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            assignee: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                            } | null;
                            team: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            messageCount: number;
                            unread: boolean;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            updatedAt: string;
                            lastMessageAt: string | null;
                            version: number;
                            /** @description Why it is out of the usual lists; null: it is in them. */
                            aside: ("merged" | "spam" | "bin") | null;
                            /** @description Asleep since; null: awake. */
                            snoozedAt: string | null;
                            /** @description null while asleep: until the customer writes. */
                            snoozedUntil: string | null;
                            openTasks: number;
                            /** @description When the first of its open tasks is due. */
                            nextDueAt: string | null;
                            /** @enum {string} */
                            type: "question" | "incident" | "problem" | "change" | "task";
                            impact: number | null;
                            urgency: number | null;
                            /** @description 1 very simple to 5 very complex. */
                            complexity: number | null;
                            brand: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            channelAccountId: string | null;
                            language: string | null;
                            /** @description Values of the desk’s own fields by key. */
                            custom: {
                                [key: string]: string | number | boolean | string[];
                            };
                            /** @description The form that it follows. */
                            form: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @description Whether the priority follows the matrix of impact and urgency or overrides it; null: the matrix said nothing. */
                            priorityBy: ("matrix" | "manual") | null;
                            participants: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                                /** @enum {string} */
                                role: "cc" | "follower";
                                address: string | null;
                            }[];
                            requesterAddress: string | null;
                            /** @description Addresses of those who take part to which mail comes back. */
                            undeliverable: {
                                address: string;
                                reason: string | null;
                            }[];
                            /** @description The closed ticket that this one goes on from. */
                            followUpOf: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            } | null;
                            /** @description Tickets that go on from this one. */
                            followUps: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            }[];
                            /** @description Where its messages are read. */
                            mergedInto: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            } | null;
                            /** @description Tickets that were merged into this one. */
                            merged: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            }[];
                            tasks: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                                owner: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                dueAt: string | null;
                                doneAt: string | null;
                                doneBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @description The checklist that it came from. */
                                checklist: string | null;
                            }[];
                            /** @description The last 200 entries. */
                            time: {
                                /** Format: uuid */
                                id: string;
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                seconds: number;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                startedAt: string;
                                note: string;
                            }[];
                            /** @description Seconds. */
                            timeSpent: number;
                            /** @description What has to happen next; null once it is solved or put away. */
                            nextAction: {
                                /**
                                 * @description task: a task of the ticket; assign, answer, decide: it is on us; wake: it sleeps; customer, third-party: it waits for them.
                                 * @enum {string}
                                 */
                                what: "task" | "assign" | "answer" | "wake" | "customer" | "third-party" | "decide";
                                since: string | null;
                                dueAt: string | null;
                            } | null;
                            links: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                                /**
                                 * @description What it is to this ticket.
                                 * @enum {string}
                                 */
                                is: "parent" | "child" | "duplicate" | "original" | "incident" | "problem" | "related";
                                status: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                    /** @description null: the usual name of the category in the reader’s language */
                                    name: string | null;
                                };
                            }[];
                            firstReplyAt: string | null;
                            lastReplyAt: string | null;
                            lastCustomerMessageAt: string | null;
                            solvedAt: string | null;
                            closedAt: string | null;
                            /** @description Replies that are to leave yet: within their undo time or later, stopped because the customer wrote, or refused when their time came. */
                            scheduled: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "public" | "note";
                                author: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    vip?: boolean;
                                };
                                html: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                sendAt: string;
                                /** @enum {string} */
                                state: "waiting" | "stopped" | "failed";
                                error: string | null;
                                /** @description Its author chose the moment; false: it is within its undo time. */
                                later: boolean;
                            }[];
                            can: {
                                reply: boolean;
                                note: boolean;
                                update: boolean;
                                assign: boolean;
                                restore: boolean;
                            };
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/tickets/{id}/tasks/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put the tasks of a ticket into another order */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id or number. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        ids: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: number;
                            subject: string;
                            status: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                /** @description null: the usual name of the category in the reader’s language */
                                name: string | null;
                            };
                            /** @enum {string} */
                            priority: "low" | "normal" | "high" | "urgent";
                            /** @enum {string} */
                            channel: "email" | "phone" | "web" | "chat" | "api" | "walk-in";
                            tags: string[];
                            requester: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                            };
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            assignee: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                            } | null;
                            team: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            messageCount: number;
                            unread: boolean;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            updatedAt: string;
                            lastMessageAt: string | null;
                            version: number;
                            /** @description Why it is out of the usual lists; null: it is in them. */
                            aside: ("merged" | "spam" | "bin") | null;
                            /** @description Asleep since; null: awake. */
                            snoozedAt: string | null;
                            /** @description null while asleep: until the customer writes. */
                            snoozedUntil: string | null;
                            openTasks: number;
                            /** @description When the first of its open tasks is due. */
                            nextDueAt: string | null;
                            /** @enum {string} */
                            type: "question" | "incident" | "problem" | "change" | "task";
                            impact: number | null;
                            urgency: number | null;
                            /** @description 1 very simple to 5 very complex. */
                            complexity: number | null;
                            brand: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            channelAccountId: string | null;
                            language: string | null;
                            /** @description Values of the desk’s own fields by key. */
                            custom: {
                                [key: string]: string | number | boolean | string[];
                            };
                            /** @description The form that it follows. */
                            form: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @description Whether the priority follows the matrix of impact and urgency or overrides it; null: the matrix said nothing. */
                            priorityBy: ("matrix" | "manual") | null;
                            participants: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                                /** @enum {string} */
                                role: "cc" | "follower";
                                address: string | null;
                            }[];
                            requesterAddress: string | null;
                            /** @description Addresses of those who take part to which mail comes back. */
                            undeliverable: {
                                address: string;
                                reason: string | null;
                            }[];
                            /** @description The closed ticket that this one goes on from. */
                            followUpOf: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            } | null;
                            /** @description Tickets that go on from this one. */
                            followUps: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            }[];
                            /** @description Where its messages are read. */
                            mergedInto: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            } | null;
                            /** @description Tickets that were merged into this one. */
                            merged: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            }[];
                            tasks: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                                owner: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                dueAt: string | null;
                                doneAt: string | null;
                                doneBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @description The checklist that it came from. */
                                checklist: string | null;
                            }[];
                            /** @description The last 200 entries. */
                            time: {
                                /** Format: uuid */
                                id: string;
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                seconds: number;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                startedAt: string;
                                note: string;
                            }[];
                            /** @description Seconds. */
                            timeSpent: number;
                            /** @description What has to happen next; null once it is solved or put away. */
                            nextAction: {
                                /**
                                 * @description task: a task of the ticket; assign, answer, decide: it is on us; wake: it sleeps; customer, third-party: it waits for them.
                                 * @enum {string}
                                 */
                                what: "task" | "assign" | "answer" | "wake" | "customer" | "third-party" | "decide";
                                since: string | null;
                                dueAt: string | null;
                            } | null;
                            links: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                                /**
                                 * @description What it is to this ticket.
                                 * @enum {string}
                                 */
                                is: "parent" | "child" | "duplicate" | "original" | "incident" | "problem" | "related";
                                status: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                    /** @description null: the usual name of the category in the reader’s language */
                                    name: string | null;
                                };
                            }[];
                            firstReplyAt: string | null;
                            lastReplyAt: string | null;
                            lastCustomerMessageAt: string | null;
                            solvedAt: string | null;
                            closedAt: string | null;
                            /** @description Replies that are to leave yet: within their undo time or later, stopped because the customer wrote, or refused when their time came. */
                            scheduled: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "public" | "note";
                                author: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    vip?: boolean;
                                };
                                html: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                sendAt: string;
                                /** @enum {string} */
                                state: "waiting" | "stopped" | "failed";
                                error: string | null;
                                /** @description Its author chose the moment; false: it is within its undo time. */
                                later: boolean;
                            }[];
                            can: {
                                reply: boolean;
                                note: boolean;
                                update: boolean;
                                assign: boolean;
                                restore: boolean;
                            };
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/checklists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put the steps of a checklist on a ticket */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id or number. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        checklistId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: number;
                            subject: string;
                            status: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                /** @description null: the usual name of the category in the reader’s language */
                                name: string | null;
                            };
                            /** @enum {string} */
                            priority: "low" | "normal" | "high" | "urgent";
                            /** @enum {string} */
                            channel: "email" | "phone" | "web" | "chat" | "api" | "walk-in";
                            tags: string[];
                            requester: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                            };
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            assignee: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                            } | null;
                            team: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            messageCount: number;
                            unread: boolean;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            updatedAt: string;
                            lastMessageAt: string | null;
                            version: number;
                            /** @description Why it is out of the usual lists; null: it is in them. */
                            aside: ("merged" | "spam" | "bin") | null;
                            /** @description Asleep since; null: awake. */
                            snoozedAt: string | null;
                            /** @description null while asleep: until the customer writes. */
                            snoozedUntil: string | null;
                            openTasks: number;
                            /** @description When the first of its open tasks is due. */
                            nextDueAt: string | null;
                            /** @enum {string} */
                            type: "question" | "incident" | "problem" | "change" | "task";
                            impact: number | null;
                            urgency: number | null;
                            /** @description 1 very simple to 5 very complex. */
                            complexity: number | null;
                            brand: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            channelAccountId: string | null;
                            language: string | null;
                            /** @description Values of the desk’s own fields by key. */
                            custom: {
                                [key: string]: string | number | boolean | string[];
                            };
                            /** @description The form that it follows. */
                            form: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @description Whether the priority follows the matrix of impact and urgency or overrides it; null: the matrix said nothing. */
                            priorityBy: ("matrix" | "manual") | null;
                            participants: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                                /** @enum {string} */
                                role: "cc" | "follower";
                                address: string | null;
                            }[];
                            requesterAddress: string | null;
                            /** @description Addresses of those who take part to which mail comes back. */
                            undeliverable: {
                                address: string;
                                reason: string | null;
                            }[];
                            /** @description The closed ticket that this one goes on from. */
                            followUpOf: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            } | null;
                            /** @description Tickets that go on from this one. */
                            followUps: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            }[];
                            /** @description Where its messages are read. */
                            mergedInto: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            } | null;
                            /** @description Tickets that were merged into this one. */
                            merged: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            }[];
                            tasks: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                                owner: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                dueAt: string | null;
                                doneAt: string | null;
                                doneBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @description The checklist that it came from. */
                                checklist: string | null;
                            }[];
                            /** @description The last 200 entries. */
                            time: {
                                /** Format: uuid */
                                id: string;
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                seconds: number;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                startedAt: string;
                                note: string;
                            }[];
                            /** @description Seconds. */
                            timeSpent: number;
                            /** @description What has to happen next; null once it is solved or put away. */
                            nextAction: {
                                /**
                                 * @description task: a task of the ticket; assign, answer, decide: it is on us; wake: it sleeps; customer, third-party: it waits for them.
                                 * @enum {string}
                                 */
                                what: "task" | "assign" | "answer" | "wake" | "customer" | "third-party" | "decide";
                                since: string | null;
                                dueAt: string | null;
                            } | null;
                            links: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                                /**
                                 * @description What it is to this ticket.
                                 * @enum {string}
                                 */
                                is: "parent" | "child" | "duplicate" | "original" | "incident" | "problem" | "related";
                                status: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                    /** @description null: the usual name of the category in the reader’s language */
                                    name: string | null;
                                };
                            }[];
                            firstReplyAt: string | null;
                            lastReplyAt: string | null;
                            lastCustomerMessageAt: string | null;
                            solvedAt: string | null;
                            closedAt: string | null;
                            /** @description Replies that are to leave yet: within their undo time or later, stopped because the customer wrote, or refused when their time came. */
                            scheduled: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "public" | "note";
                                author: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    vip?: boolean;
                                };
                                html: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                sendAt: string;
                                /** @enum {string} */
                                state: "waiting" | "stopped" | "failed";
                                error: string | null;
                                /** @description Its author chose the moment; false: it is within its undo time. */
                                later: boolean;
                            }[];
                            can: {
                                reply: boolean;
                                note: boolean;
                                update: boolean;
                                assign: boolean;
                                restore: boolean;
                            };
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/checklists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the checklists one can use */
        get: {
            parameters: {
                query?: {
                    archived?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                name: string;
                                items: {
                                    title: string;
                                    /** @default null */
                                    owner: (string | "assignee") | null;
                                    /**
                                     * @description Due so many hours after the list was begun.
                                     * @default null
                                     */
                                    dueHours: number | null;
                                }[];
                                teamId: string | null;
                                /** Format: uuid */
                                id: string;
                                archived: boolean;
                                version: number;
                                can: {
                                    edit: boolean;
                                };
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Keep a checklist */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        items: {
                            title: string;
                            /** @default null */
                            owner?: (string | "assignee") | null;
                            /**
                             * @description Due so many hours after the list was begun.
                             * @default null
                             */
                            dueHours?: number | null;
                        }[];
                        /** @default null */
                        teamId?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            name: string;
                            items: {
                                title: string;
                                /** @default null */
                                owner: (string | "assignee") | null;
                                /**
                                 * @description Due so many hours after the list was begun.
                                 * @default null
                                 */
                                dueHours: number | null;
                            }[];
                            teamId: string | null;
                            /** Format: uuid */
                            id: string;
                            archived: boolean;
                            version: number;
                            can: {
                                edit: boolean;
                            };
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/checklists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change, archive or bring back a checklist */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        items?: {
                            title: string;
                            /** @default null */
                            owner?: (string | "assignee") | null;
                            /**
                             * @description Due so many hours after the list was begun.
                             * @default null
                             */
                            dueHours?: number | null;
                        }[];
                        teamId?: string | null;
                        archived?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            name: string;
                            items: {
                                title: string;
                                /** @default null */
                                owner: (string | "assignee") | null;
                                /**
                                 * @description Due so many hours after the list was begun.
                                 * @default null
                                 */
                                dueHours: number | null;
                            }[];
                            teamId: string | null;
                            /** Format: uuid */
                            id: string;
                            archived: boolean;
                            version: number;
                            can: {
                                edit: boolean;
                            };
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/tickets/{id}/time": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note time spent on a ticket */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id or number. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        seconds: number;
                        /** @default  */
                        note?: string;
                        startedAt?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: number;
                            subject: string;
                            status: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                /** @description null: the usual name of the category in the reader’s language */
                                name: string | null;
                            };
                            /** @enum {string} */
                            priority: "low" | "normal" | "high" | "urgent";
                            /** @enum {string} */
                            channel: "email" | "phone" | "web" | "chat" | "api" | "walk-in";
                            tags: string[];
                            requester: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                            };
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            assignee: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                            } | null;
                            team: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            messageCount: number;
                            unread: boolean;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            updatedAt: string;
                            lastMessageAt: string | null;
                            version: number;
                            /** @description Why it is out of the usual lists; null: it is in them. */
                            aside: ("merged" | "spam" | "bin") | null;
                            /** @description Asleep since; null: awake. */
                            snoozedAt: string | null;
                            /** @description null while asleep: until the customer writes. */
                            snoozedUntil: string | null;
                            openTasks: number;
                            /** @description When the first of its open tasks is due. */
                            nextDueAt: string | null;
                            /** @enum {string} */
                            type: "question" | "incident" | "problem" | "change" | "task";
                            impact: number | null;
                            urgency: number | null;
                            /** @description 1 very simple to 5 very complex. */
                            complexity: number | null;
                            brand: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            channelAccountId: string | null;
                            language: string | null;
                            /** @description Values of the desk’s own fields by key. */
                            custom: {
                                [key: string]: string | number | boolean | string[];
                            };
                            /** @description The form that it follows. */
                            form: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @description Whether the priority follows the matrix of impact and urgency or overrides it; null: the matrix said nothing. */
                            priorityBy: ("matrix" | "manual") | null;
                            participants: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                                /** @enum {string} */
                                role: "cc" | "follower";
                                address: string | null;
                            }[];
                            requesterAddress: string | null;
                            /** @description Addresses of those who take part to which mail comes back. */
                            undeliverable: {
                                address: string;
                                reason: string | null;
                            }[];
                            /** @description The closed ticket that this one goes on from. */
                            followUpOf: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            } | null;
                            /** @description Tickets that go on from this one. */
                            followUps: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            }[];
                            /** @description Where its messages are read. */
                            mergedInto: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            } | null;
                            /** @description Tickets that were merged into this one. */
                            merged: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            }[];
                            tasks: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                                owner: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                dueAt: string | null;
                                doneAt: string | null;
                                doneBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @description The checklist that it came from. */
                                checklist: string | null;
                            }[];
                            /** @description The last 200 entries. */
                            time: {
                                /** Format: uuid */
                                id: string;
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                seconds: number;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                startedAt: string;
                                note: string;
                            }[];
                            /** @description Seconds. */
                            timeSpent: number;
                            /** @description What has to happen next; null once it is solved or put away. */
                            nextAction: {
                                /**
                                 * @description task: a task of the ticket; assign, answer, decide: it is on us; wake: it sleeps; customer, third-party: it waits for them.
                                 * @enum {string}
                                 */
                                what: "task" | "assign" | "answer" | "wake" | "customer" | "third-party" | "decide";
                                since: string | null;
                                dueAt: string | null;
                            } | null;
                            links: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                                /**
                                 * @description What it is to this ticket.
                                 * @enum {string}
                                 */
                                is: "parent" | "child" | "duplicate" | "original" | "incident" | "problem" | "related";
                                status: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                    /** @description null: the usual name of the category in the reader’s language */
                                    name: string | null;
                                };
                            }[];
                            firstReplyAt: string | null;
                            lastReplyAt: string | null;
                            lastCustomerMessageAt: string | null;
                            solvedAt: string | null;
                            closedAt: string | null;
                            /** @description Replies that are to leave yet: within their undo time or later, stopped because the customer wrote, or refused when their time came. */
                            scheduled: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "public" | "note";
                                author: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    vip?: boolean;
                                };
                                html: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                sendAt: string;
                                /** @enum {string} */
                                state: "waiting" | "stopped" | "failed";
                                error: string | null;
                                /** @description Its author chose the moment; false: it is within its undo time. */
                                later: boolean;
                            }[];
                            can: {
                                reply: boolean;
                                note: boolean;
                                update: boolean;
                                assign: boolean;
                                restore: boolean;
                            };
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/time/{entry}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove an entry of time */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id or number. */
                    id: string;
                    entry: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: number;
                            subject: string;
                            status: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                /** @description null: the usual name of the category in the reader’s language */
                                name: string | null;
                            };
                            /** @enum {string} */
                            priority: "low" | "normal" | "high" | "urgent";
                            /** @enum {string} */
                            channel: "email" | "phone" | "web" | "chat" | "api" | "walk-in";
                            tags: string[];
                            requester: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                            };
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            assignee: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                            } | null;
                            team: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            messageCount: number;
                            unread: boolean;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            updatedAt: string;
                            lastMessageAt: string | null;
                            version: number;
                            /** @description Why it is out of the usual lists; null: it is in them. */
                            aside: ("merged" | "spam" | "bin") | null;
                            /** @description Asleep since; null: awake. */
                            snoozedAt: string | null;
                            /** @description null while asleep: until the customer writes. */
                            snoozedUntil: string | null;
                            openTasks: number;
                            /** @description When the first of its open tasks is due. */
                            nextDueAt: string | null;
                            /** @enum {string} */
                            type: "question" | "incident" | "problem" | "change" | "task";
                            impact: number | null;
                            urgency: number | null;
                            /** @description 1 very simple to 5 very complex. */
                            complexity: number | null;
                            brand: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            channelAccountId: string | null;
                            language: string | null;
                            /** @description Values of the desk’s own fields by key. */
                            custom: {
                                [key: string]: string | number | boolean | string[];
                            };
                            /** @description The form that it follows. */
                            form: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @description Whether the priority follows the matrix of impact and urgency or overrides it; null: the matrix said nothing. */
                            priorityBy: ("matrix" | "manual") | null;
                            participants: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                                /** @enum {string} */
                                role: "cc" | "follower";
                                address: string | null;
                            }[];
                            requesterAddress: string | null;
                            /** @description Addresses of those who take part to which mail comes back. */
                            undeliverable: {
                                address: string;
                                reason: string | null;
                            }[];
                            /** @description The closed ticket that this one goes on from. */
                            followUpOf: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            } | null;
                            /** @description Tickets that go on from this one. */
                            followUps: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            }[];
                            /** @description Where its messages are read. */
                            mergedInto: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            } | null;
                            /** @description Tickets that were merged into this one. */
                            merged: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            }[];
                            tasks: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                                owner: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                dueAt: string | null;
                                doneAt: string | null;
                                doneBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @description The checklist that it came from. */
                                checklist: string | null;
                            }[];
                            /** @description The last 200 entries. */
                            time: {
                                /** Format: uuid */
                                id: string;
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                seconds: number;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                startedAt: string;
                                note: string;
                            }[];
                            /** @description Seconds. */
                            timeSpent: number;
                            /** @description What has to happen next; null once it is solved or put away. */
                            nextAction: {
                                /**
                                 * @description task: a task of the ticket; assign, answer, decide: it is on us; wake: it sleeps; customer, third-party: it waits for them.
                                 * @enum {string}
                                 */
                                what: "task" | "assign" | "answer" | "wake" | "customer" | "third-party" | "decide";
                                since: string | null;
                                dueAt: string | null;
                            } | null;
                            links: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                                /**
                                 * @description What it is to this ticket.
                                 * @enum {string}
                                 */
                                is: "parent" | "child" | "duplicate" | "original" | "incident" | "problem" | "related";
                                status: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                    /** @description null: the usual name of the category in the reader’s language */
                                    name: string | null;
                                };
                            }[];
                            firstReplyAt: string | null;
                            lastReplyAt: string | null;
                            lastCustomerMessageAt: string | null;
                            solvedAt: string | null;
                            closedAt: string | null;
                            /** @description Replies that are to leave yet: within their undo time or later, stopped because the customer wrote, or refused when their time came. */
                            scheduled: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "public" | "note";
                                author: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    vip?: boolean;
                                };
                                html: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                sendAt: string;
                                /** @enum {string} */
                                state: "waiting" | "stopped" | "failed";
                                error: string | null;
                                /** @description Its author chose the moment; false: it is within its undo time. */
                                later: boolean;
                            }[];
                            can: {
                                reply: boolean;
                                note: boolean;
                                update: boolean;
                                assign: boolean;
                                restore: boolean;
                            };
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/timer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The clock that runs for the caller */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            timer: {
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                startedAt: string;
                                ticket: {
                                    /** Format: uuid */
                                    id: string;
                                    number: number;
                                    subject: string;
                                };
                            } | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Stop the caller’s clock and note its time */
        delete: {
            parameters: {
                query?: {
                    note?: string;
                    /** @description Note nothing. */
                    discard?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            timer: {
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                startedAt: string;
                                ticket: {
                                    /** Format: uuid */
                                    id: string;
                                    number: number;
                                    subject: string;
                                };
                            } | null;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/timer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Start the caller’s clock on a ticket */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id or number. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            timer: {
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                startedAt: string;
                                ticket: {
                                    /** Format: uuid */
                                    id: string;
                                    number: number;
                                    subject: string;
                                };
                            } | null;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/follow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Follow a ticket */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id or number. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: number;
                            subject: string;
                            status: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                /** @description null: the usual name of the category in the reader’s language */
                                name: string | null;
                            };
                            /** @enum {string} */
                            priority: "low" | "normal" | "high" | "urgent";
                            /** @enum {string} */
                            channel: "email" | "phone" | "web" | "chat" | "api" | "walk-in";
                            tags: string[];
                            requester: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                            };
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            assignee: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                            } | null;
                            team: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            messageCount: number;
                            unread: boolean;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            updatedAt: string;
                            lastMessageAt: string | null;
                            version: number;
                            /** @description Why it is out of the usual lists; null: it is in them. */
                            aside: ("merged" | "spam" | "bin") | null;
                            /** @description Asleep since; null: awake. */
                            snoozedAt: string | null;
                            /** @description null while asleep: until the customer writes. */
                            snoozedUntil: string | null;
                            openTasks: number;
                            /** @description When the first of its open tasks is due. */
                            nextDueAt: string | null;
                            /** @enum {string} */
                            type: "question" | "incident" | "problem" | "change" | "task";
                            impact: number | null;
                            urgency: number | null;
                            /** @description 1 very simple to 5 very complex. */
                            complexity: number | null;
                            brand: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            channelAccountId: string | null;
                            language: string | null;
                            /** @description Values of the desk’s own fields by key. */
                            custom: {
                                [key: string]: string | number | boolean | string[];
                            };
                            /** @description The form that it follows. */
                            form: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @description Whether the priority follows the matrix of impact and urgency or overrides it; null: the matrix said nothing. */
                            priorityBy: ("matrix" | "manual") | null;
                            participants: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                                /** @enum {string} */
                                role: "cc" | "follower";
                                address: string | null;
                            }[];
                            requesterAddress: string | null;
                            /** @description Addresses of those who take part to which mail comes back. */
                            undeliverable: {
                                address: string;
                                reason: string | null;
                            }[];
                            /** @description The closed ticket that this one goes on from. */
                            followUpOf: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            } | null;
                            /** @description Tickets that go on from this one. */
                            followUps: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            }[];
                            /** @description Where its messages are read. */
                            mergedInto: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            } | null;
                            /** @description Tickets that were merged into this one. */
                            merged: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            }[];
                            tasks: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                                owner: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                dueAt: string | null;
                                doneAt: string | null;
                                doneBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @description The checklist that it came from. */
                                checklist: string | null;
                            }[];
                            /** @description The last 200 entries. */
                            time: {
                                /** Format: uuid */
                                id: string;
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                seconds: number;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                startedAt: string;
                                note: string;
                            }[];
                            /** @description Seconds. */
                            timeSpent: number;
                            /** @description What has to happen next; null once it is solved or put away. */
                            nextAction: {
                                /**
                                 * @description task: a task of the ticket; assign, answer, decide: it is on us; wake: it sleeps; customer, third-party: it waits for them.
                                 * @enum {string}
                                 */
                                what: "task" | "assign" | "answer" | "wake" | "customer" | "third-party" | "decide";
                                since: string | null;
                                dueAt: string | null;
                            } | null;
                            links: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                                /**
                                 * @description What it is to this ticket.
                                 * @enum {string}
                                 */
                                is: "parent" | "child" | "duplicate" | "original" | "incident" | "problem" | "related";
                                status: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                    /** @description null: the usual name of the category in the reader’s language */
                                    name: string | null;
                                };
                            }[];
                            firstReplyAt: string | null;
                            lastReplyAt: string | null;
                            lastCustomerMessageAt: string | null;
                            solvedAt: string | null;
                            closedAt: string | null;
                            /** @description Replies that are to leave yet: within their undo time or later, stopped because the customer wrote, or refused when their time came. */
                            scheduled: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "public" | "note";
                                author: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    vip?: boolean;
                                };
                                html: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                sendAt: string;
                                /** @enum {string} */
                                state: "waiting" | "stopped" | "failed";
                                error: string | null;
                                /** @description Its author chose the moment; false: it is within its undo time. */
                                later: boolean;
                            }[];
                            can: {
                                reply: boolean;
                                note: boolean;
                                update: boolean;
                                assign: boolean;
                                restore: boolean;
                            };
                        };
                    };
                };
            };
        };
        post?: never;
        /** Follow a ticket no more */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id or number. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: number;
                            subject: string;
                            status: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                /** @description null: the usual name of the category in the reader’s language */
                                name: string | null;
                            };
                            /** @enum {string} */
                            priority: "low" | "normal" | "high" | "urgent";
                            /** @enum {string} */
                            channel: "email" | "phone" | "web" | "chat" | "api" | "walk-in";
                            tags: string[];
                            requester: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                            };
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            assignee: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                            } | null;
                            team: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            messageCount: number;
                            unread: boolean;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            updatedAt: string;
                            lastMessageAt: string | null;
                            version: number;
                            /** @description Why it is out of the usual lists; null: it is in them. */
                            aside: ("merged" | "spam" | "bin") | null;
                            /** @description Asleep since; null: awake. */
                            snoozedAt: string | null;
                            /** @description null while asleep: until the customer writes. */
                            snoozedUntil: string | null;
                            openTasks: number;
                            /** @description When the first of its open tasks is due. */
                            nextDueAt: string | null;
                            /** @enum {string} */
                            type: "question" | "incident" | "problem" | "change" | "task";
                            impact: number | null;
                            urgency: number | null;
                            /** @description 1 very simple to 5 very complex. */
                            complexity: number | null;
                            brand: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            channelAccountId: string | null;
                            language: string | null;
                            /** @description Values of the desk’s own fields by key. */
                            custom: {
                                [key: string]: string | number | boolean | string[];
                            };
                            /** @description The form that it follows. */
                            form: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @description Whether the priority follows the matrix of impact and urgency or overrides it; null: the matrix said nothing. */
                            priorityBy: ("matrix" | "manual") | null;
                            participants: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                                /** @enum {string} */
                                role: "cc" | "follower";
                                address: string | null;
                            }[];
                            requesterAddress: string | null;
                            /** @description Addresses of those who take part to which mail comes back. */
                            undeliverable: {
                                address: string;
                                reason: string | null;
                            }[];
                            /** @description The closed ticket that this one goes on from. */
                            followUpOf: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            } | null;
                            /** @description Tickets that go on from this one. */
                            followUps: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            }[];
                            /** @description Where its messages are read. */
                            mergedInto: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            } | null;
                            /** @description Tickets that were merged into this one. */
                            merged: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            }[];
                            tasks: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                                owner: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                dueAt: string | null;
                                doneAt: string | null;
                                doneBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @description The checklist that it came from. */
                                checklist: string | null;
                            }[];
                            /** @description The last 200 entries. */
                            time: {
                                /** Format: uuid */
                                id: string;
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                seconds: number;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                startedAt: string;
                                note: string;
                            }[];
                            /** @description Seconds. */
                            timeSpent: number;
                            /** @description What has to happen next; null once it is solved or put away. */
                            nextAction: {
                                /**
                                 * @description task: a task of the ticket; assign, answer, decide: it is on us; wake: it sleeps; customer, third-party: it waits for them.
                                 * @enum {string}
                                 */
                                what: "task" | "assign" | "answer" | "wake" | "customer" | "third-party" | "decide";
                                since: string | null;
                                dueAt: string | null;
                            } | null;
                            links: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                                /**
                                 * @description What it is to this ticket.
                                 * @enum {string}
                                 */
                                is: "parent" | "child" | "duplicate" | "original" | "incident" | "problem" | "related";
                                status: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                    /** @description null: the usual name of the category in the reader’s language */
                                    name: string | null;
                                };
                            }[];
                            firstReplyAt: string | null;
                            lastReplyAt: string | null;
                            lastCustomerMessageAt: string | null;
                            solvedAt: string | null;
                            closedAt: string | null;
                            /** @description Replies that are to leave yet: within their undo time or later, stopped because the customer wrote, or refused when their time came. */
                            scheduled: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "public" | "note";
                                author: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    vip?: boolean;
                                };
                                html: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                sendAt: string;
                                /** @enum {string} */
                                state: "waiting" | "stopped" | "failed";
                                error: string | null;
                                /** @description Its author chose the moment; false: it is within its undo time. */
                                later: boolean;
                            }[];
                            can: {
                                reply: boolean;
                                note: boolean;
                                update: boolean;
                                assign: boolean;
                                restore: boolean;
                            };
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a ticket on with a note */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id or number. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Who has it from now on; without one, and with a team, nobody yet. */
                        assigneeId?: string | null;
                        teamId?: string | null;
                        /** @description An internal note that they are told with. */
                        note: {
                            html?: string;
                            text?: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: number;
                            subject?: string;
                            status?: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                /** @description null: the usual name of the category in the reader’s language */
                                name: string | null;
                            };
                            /** @enum {string} */
                            priority?: "low" | "normal" | "high" | "urgent";
                            /** @enum {string} */
                            channel?: "email" | "phone" | "web" | "chat" | "api" | "walk-in";
                            tags?: string[];
                            requester?: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                            };
                            organisation?: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            assignee?: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                            } | null;
                            team?: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            messageCount?: number;
                            unread?: boolean;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt?: string;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            updatedAt?: string;
                            lastMessageAt?: string | null;
                            version?: number;
                            /** @description Why it is out of the usual lists; null: it is in them. */
                            aside?: ("merged" | "spam" | "bin") | null;
                            /** @description Asleep since; null: awake. */
                            snoozedAt?: string | null;
                            /** @description null while asleep: until the customer writes. */
                            snoozedUntil?: string | null;
                            openTasks?: number;
                            /** @description When the first of its open tasks is due. */
                            nextDueAt?: string | null;
                            /** @enum {string} */
                            type?: "question" | "incident" | "problem" | "change" | "task";
                            impact?: number | null;
                            urgency?: number | null;
                            /** @description 1 very simple to 5 very complex. */
                            complexity?: number | null;
                            brand?: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            channelAccountId?: string | null;
                            language?: string | null;
                            /** @description Values of the desk’s own fields by key. */
                            custom?: {
                                [key: string]: string | number | boolean | string[];
                            };
                            /** @description The form that it follows. */
                            form?: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @description Whether the priority follows the matrix of impact and urgency or overrides it; null: the matrix said nothing. */
                            priorityBy?: ("matrix" | "manual") | null;
                            participants?: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                vip?: boolean;
                                /** @enum {string} */
                                role: "cc" | "follower";
                                address: string | null;
                            }[];
                            requesterAddress?: string | null;
                            /** @description Addresses of those who take part to which mail comes back. */
                            undeliverable?: {
                                address: string;
                                reason: string | null;
                            }[];
                            /** @description The closed ticket that this one goes on from. */
                            followUpOf?: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            } | null;
                            /** @description Tickets that go on from this one. */
                            followUps?: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            }[];
                            /** @description Where its messages are read. */
                            mergedInto?: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            } | null;
                            /** @description Tickets that were merged into this one. */
                            merged?: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            }[];
                            tasks?: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                                owner: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                dueAt: string | null;
                                doneAt: string | null;
                                doneBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @description The checklist that it came from. */
                                checklist: string | null;
                            }[];
                            /** @description The last 200 entries. */
                            time?: {
                                /** Format: uuid */
                                id: string;
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                seconds: number;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                startedAt: string;
                                note: string;
                            }[];
                            /** @description Seconds. */
                            timeSpent?: number;
                            /** @description What has to happen next; null once it is solved or put away. */
                            nextAction?: {
                                /**
                                 * @description task: a task of the ticket; assign, answer, decide: it is on us; wake: it sleeps; customer, third-party: it waits for them.
                                 * @enum {string}
                                 */
                                what: "task" | "assign" | "answer" | "wake" | "customer" | "third-party" | "decide";
                                since: string | null;
                                dueAt: string | null;
                            } | null;
                            links?: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                                /**
                                 * @description What it is to this ticket.
                                 * @enum {string}
                                 */
                                is: "parent" | "child" | "duplicate" | "original" | "incident" | "problem" | "related";
                                status: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                    /** @description null: the usual name of the category in the reader’s language */
                                    name: string | null;
                                };
                            }[];
                            firstReplyAt?: string | null;
                            lastReplyAt?: string | null;
                            lastCustomerMessageAt?: string | null;
                            solvedAt?: string | null;
                            closedAt?: string | null;
                            /** @description Replies that are to leave yet: within their undo time or later, stopped because the customer wrote, or refused when their time came. */
                            scheduled?: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "public" | "note";
                                author: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    vip?: boolean;
                                };
                                html: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                sendAt: string;
                                /** @enum {string} */
                                state: "waiting" | "stopped" | "failed";
                                error: string | null;
                                /** @description Its author chose the moment; false: it is within its undo time. */
                                later: boolean;
                            }[];
                            can?: {
                                reply: boolean;
                                note: boolean;
                                update: boolean;
                                assign: boolean;
                                restore: boolean;
                            };
                            /**
                             * @description The ticket went straight to a private team that the caller is not in: it is open, and this answer is all they get to see of it.
                             * @enum {boolean}
                             */
                            handedOver?: true;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/side-conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The side conversations of a ticket */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id or number of the ticket. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                subject: string;
                                /** @enum {string} */
                                state: "open" | "closed";
                                /** @description An answer came that no colleague has opened. */
                                unread: boolean;
                                people: {
                                    address: string;
                                    name: string;
                                    /** @enum {string} */
                                    role: "to" | "cc";
                                }[];
                                messageCount: number;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                createdAt: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                updatedAt: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Begin a side conversation with third parties */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id or number of the ticket. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        html?: string;
                        text?: string;
                        /** @default [] */
                        attachmentIds?: string[];
                        /**
                         * @description Messages of the ticket to pass on, with their files.
                         * @default []
                         */
                        forward?: string[];
                        /**
                         * @description Pass on all that was said with the customer, the last 100 messages.
                         * @default false
                         */
                        conversation?: boolean;
                        /** @default [] */
                        to?: string[];
                        /** @default [] */
                        cc?: string[];
                        /**
                         * @description That a customer of the ticket is written to is meant.
                         * @default false
                         */
                        customersToo?: boolean;
                        subject: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            messageId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/side-conversations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A side conversation with its messages */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            subject: string;
                            /** @enum {string} */
                            state: "open" | "closed";
                            /** @description An answer came that no colleague has opened. */
                            unread: boolean;
                            people: {
                                address: string;
                                name: string;
                                /** @enum {string} */
                                role: "to" | "cc";
                            }[];
                            messageCount: number;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            updatedAt: string;
                            /** Format: uuid */
                            ticketId: string;
                            messages: {
                                /** Format: uuid */
                                id: string;
                                /** @description A colleague; null: somebody from outside. */
                                author: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                from: {
                                    name: string;
                                    address: string;
                                };
                                html: string | null;
                                text: string;
                                automatic: boolean;
                                /** @description Of what leaves. */
                                state: ("queued" | "sent" | "failed" | "uncertain") | null;
                                error: string | null;
                                attachments: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    size: number;
                                    type: string;
                                    url: string;
                                }[];
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                createdAt: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Close a side conversation, or open it again */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "open" | "closed";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            subject: string;
                            /** @enum {string} */
                            state: "open" | "closed";
                            /** @description An answer came that no colleague has opened. */
                            unread: boolean;
                            people: {
                                address: string;
                                name: string;
                                /** @enum {string} */
                                role: "to" | "cc";
                            }[];
                            messageCount: number;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            updatedAt: string;
                            /** Format: uuid */
                            ticketId: string;
                            messages: {
                                /** Format: uuid */
                                id: string;
                                /** @description A colleague; null: somebody from outside. */
                                author: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                from: {
                                    name: string;
                                    address: string;
                                };
                                html: string | null;
                                text: string;
                                automatic: boolean;
                                /** @description Of what leaves. */
                                state: ("queued" | "sent" | "failed" | "uncertain") | null;
                                error: string | null;
                                attachments: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    size: number;
                                    type: string;
                                    url: string;
                                }[];
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                createdAt: string;
                            }[];
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/side-conversations/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write in a side conversation */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        html?: string;
                        text?: string;
                        /** @default [] */
                        attachmentIds?: string[];
                        /**
                         * @description Messages of the ticket to pass on, with their files.
                         * @default []
                         */
                        forward?: string[];
                        /**
                         * @description Pass on all that was said with the customer, the last 100 messages.
                         * @default false
                         */
                        conversation?: boolean;
                        /** @default [] */
                        to?: string[];
                        /** @default [] */
                        cc?: string[];
                        /**
                         * @description That a customer of the ticket is written to is meant.
                         * @default false
                         */
                        customersToo?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/side-conversations/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that an answer was seen */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done; nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{id}/remote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A picture from elsewhere that stands in a message, fetched by the desk */
        get: {
            parameters: {
                query: {
                    /** @description The address as it stands in the message, in data-remote-src. */
                    src: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: never;
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List one’s views with their counts */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** @description Of a built-in view: mine, unassigned, open, waiting, snoozed, solved, spam, bin, or team-<id>. */
                                key: string | null;
                                name: string | null;
                                condition: {
                                    [key: string]: unknown;
                                };
                                sort: string;
                                groupBy: string | null;
                                columns: string[];
                                emoji: string | null;
                                folder: string | null;
                                ownerId: string | null;
                                teamId: string | null;
                                /** @description Of all with this role. */
                                role: ("admin" | "lead" | "agent" | "light") | null;
                                archived: boolean;
                                position: number;
                                version: number;
                                count: number;
                                /** @description There are more than `count`. */
                                capped: boolean;
                                can: {
                                    edit: boolean;
                                };
                            }[];
                            nextCursor: null;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Keep a view */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        condition: unknown;
                        /**
                         * @description A field, with a minus before it for the other way round: -updatedAt, priority, custom.<key> …; best: what should be done next, weighed
                         * @default -updatedAt
                         */
                        sort?: string;
                        /** @default null */
                        groupBy?: string | null;
                        /** @default [] */
                        columns?: string[];
                        /** @default null */
                        emoji?: string | null;
                        /** @default null */
                        folder?: string | null;
                        /** @default 0 */
                        position?: number;
                        /**
                         * @description Only for oneself; otherwise for the team, the role, or everyone.
                         * @default true
                         */
                        personal?: boolean;
                        /** @default null */
                        teamId?: string | null;
                        /** @default null */
                        role?: ("admin" | "lead" | "agent" | "light") | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @description Of a built-in view: mine, unassigned, open, waiting, snoozed, solved, spam, bin, or team-<id>. */
                            key: string | null;
                            name: string | null;
                            condition: {
                                [key: string]: unknown;
                            };
                            sort: string;
                            groupBy: string | null;
                            columns: string[];
                            emoji: string | null;
                            folder: string | null;
                            ownerId: string | null;
                            teamId: string | null;
                            /** @description Of all with this role. */
                            role: ("admin" | "lead" | "agent" | "light") | null;
                            archived: boolean;
                            position: number;
                            version: number;
                            count: number;
                            /** @description There are more than `count`. */
                            capped: boolean;
                            can: {
                                edit: boolean;
                            };
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/editable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List every view that one may edit, also of others and archived ones */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** @description Of a built-in view: mine, unassigned, open, waiting, snoozed, solved, spam, bin, or team-<id>. */
                                key: string | null;
                                name: string | null;
                                condition: {
                                    [key: string]: unknown;
                                };
                                sort: string;
                                groupBy: string | null;
                                columns: string[];
                                emoji: string | null;
                                folder: string | null;
                                ownerId: string | null;
                                teamId: string | null;
                                /** @description Of all with this role. */
                                role: ("admin" | "lead" | "agent" | "light") | null;
                                archived: boolean;
                                position: number;
                                version: number;
                                can: {
                                    edit: boolean;
                                };
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What views can ask about, sort, group by and show */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                key: string;
                                /** @enum {string} */
                                type: "text" | "number" | "enum" | "id" | "bool" | "time" | "date" | "tags" | "ids";
                                ops: ("is" | "isNot" | "in" | "notIn" | "empty" | "notEmpty" | "lt" | "lte" | "gt" | "gte" | "contains" | "notContains" | "startsWith" | "hasAny" | "hasAll" | "hasNone" | "before" | "since" | "after" | "until" | "on" | "within")[];
                                /** @description Every value it can have, where that is known. */
                                values: string[] | null;
                                /** @description Of an id: what it names. */
                                of: string | null;
                                /** @description One of the desk’s own fields. */
                                custom: {
                                    carrier: string;
                                    key: string;
                                } | null;
                                sortable: boolean;
                                groupable: boolean;
                                /** @description It can be shown in a table. */
                                column: boolean;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a view */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id, or key of a built-in view. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @description Of a built-in view: mine, unassigned, open, waiting, snoozed, solved, spam, bin, or team-<id>. */
                            key: string | null;
                            name: string | null;
                            condition: {
                                [key: string]: unknown;
                            };
                            sort: string;
                            groupBy: string | null;
                            columns: string[];
                            emoji: string | null;
                            folder: string | null;
                            ownerId: string | null;
                            teamId: string | null;
                            /** @description Of all with this role. */
                            role: ("admin" | "lead" | "agent" | "light") | null;
                            archived: boolean;
                            position: number;
                            version: number;
                            count: number;
                            /** @description There are more than `count`. */
                            capped: boolean;
                            can: {
                                edit: boolean;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Remove a view */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done; nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        /** Change, share or archive a view */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        condition?: unknown;
                        /** @description A field, with a minus before it for the other way round: -updatedAt, priority, custom.<key> …; best: what should be done next, weighed */
                        sort?: string;
                        groupBy?: string | null;
                        columns?: string[];
                        emoji?: string | null;
                        folder?: string | null;
                        position?: number;
                        /** @description Only for oneself; otherwise for the team, the role, or everyone. */
                        personal?: boolean;
                        teamId?: string | null;
                        role?: ("admin" | "lead" | "agent" | "light") | null;
                        archived?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @description Of a built-in view: mine, unassigned, open, waiting, snoozed, solved, spam, bin, or team-<id>. */
                            key: string | null;
                            name: string | null;
                            condition: {
                                [key: string]: unknown;
                            };
                            sort: string;
                            groupBy: string | null;
                            columns: string[];
                            emoji: string | null;
                            folder: string | null;
                            ownerId: string | null;
                            teamId: string | null;
                            /** @description Of all with this role. */
                            role: ("admin" | "lead" | "agent" | "light") | null;
                            archived: boolean;
                            position: number;
                            version: number;
                            count: number;
                            /** @description There are more than `count`. */
                            capped: boolean;
                            can: {
                                edit: boolean;
                            };
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/views/{id}/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the tickets of a view */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                    /** @description A field, with a minus before it for the other way round: -updatedAt, priority, custom.<key> …; best: what should be done next, weighed */
                    sort?: string;
                    /** @description A field; none: not grouped; otherwise as the view is. */
                    groupBy?: string | null;
                    /** @description Fields whose values are wanted, separated by commas; otherwise those of the view. */
                    columns?: string[];
                };
                header?: never;
                path: {
                    /** @description Id, or key of a built-in view. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                                status: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                    /** @description null: the usual name of the category in the reader’s language */
                                    name: string | null;
                                };
                                /** @enum {string} */
                                priority: "low" | "normal" | "high" | "urgent";
                                /** @enum {string} */
                                channel: "email" | "phone" | "web" | "chat" | "api" | "walk-in";
                                tags: string[];
                                requester: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    vip?: boolean;
                                };
                                organisation: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                assignee: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    vip?: boolean;
                                } | null;
                                team: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @description The beginning of the last message. */
                                snippet: string;
                                messageCount: number;
                                unread: boolean;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                createdAt: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                updatedAt: string;
                                lastMessageAt: string | null;
                                version: number;
                                /** @description Why it is out of the usual lists; null: it is in them. */
                                aside: ("merged" | "spam" | "bin") | null;
                                /** @description Asleep since; null: awake. */
                                snoozedAt: string | null;
                                /** @description null while asleep: until the customer writes. */
                                snoozedUntil: string | null;
                                openTasks: number;
                                /** @description When the first of its open tasks is due. */
                                nextDueAt: string | null;
                                /** @description Of a grouped list: which group it is in; null: what has no value. */
                                group?: string | null;
                                /** @description Of the order `best`: why it stands there, the weightiest first. */
                                why?: {
                                    /** @enum {string} */
                                    reason: "overdue" | "due" | "urgent" | "high" | "vip" | "waiting" | "age";
                                    points: number;
                                    /** @description Since when; when it is due. */
                                    at: string | null;
                                }[];
                                /** @description Of the columns that were asked for, by their names. */
                                values?: {
                                    [key: string]: unknown;
                                };
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/{id}/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many tickets each group of a view has */
        get: {
            parameters: {
                query?: {
                    /** @description A field by which tickets stand together; null: none. */
                    groupBy?: string | null;
                };
                header?: never;
                path: {
                    /** @description Id, or key of a built-in view. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description null: not grouped, or too many to count. */
                            items: {
                                group: string | null;
                                count: number;
                            }[] | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** List the tickets of a condition that is not kept */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Id of a view, or key of a built-in one. */
                        viewId?: string;
                        condition?: unknown;
                        /** @description A field, with a minus before it for the other way round: -updatedAt, priority, custom.<key> …; best: what should be done next, weighed */
                        sort?: string;
                        /** @description A field by which tickets stand together; null: none. */
                        groupBy?: string | null;
                        /** @description Fields whose values are wanted in `values`. */
                        columns?: string[];
                        /** @default 50 */
                        limit?: number;
                        cursor?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                                status: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                    /** @description null: the usual name of the category in the reader’s language */
                                    name: string | null;
                                };
                                /** @enum {string} */
                                priority: "low" | "normal" | "high" | "urgent";
                                /** @enum {string} */
                                channel: "email" | "phone" | "web" | "chat" | "api" | "walk-in";
                                tags: string[];
                                requester: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    vip?: boolean;
                                };
                                organisation: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                assignee: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    vip?: boolean;
                                } | null;
                                team: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @description The beginning of the last message. */
                                snippet: string;
                                messageCount: number;
                                unread: boolean;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                createdAt: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                updatedAt: string;
                                lastMessageAt: string | null;
                                version: number;
                                /** @description Why it is out of the usual lists; null: it is in them. */
                                aside: ("merged" | "spam" | "bin") | null;
                                /** @description Asleep since; null: awake. */
                                snoozedAt: string | null;
                                /** @description null while asleep: until the customer writes. */
                                snoozedUntil: string | null;
                                openTasks: number;
                                /** @description When the first of its open tasks is due. */
                                nextDueAt: string | null;
                                /** @description Of a grouped list: which group it is in; null: what has no value. */
                                group?: string | null;
                                /** @description Of the order `best`: why it stands there, the weightiest first. */
                                why?: {
                                    /** @enum {string} */
                                    reason: "overdue" | "due" | "urgent" | "high" | "vip" | "waiting" | "age";
                                    points: number;
                                    /** @description Since when; when it is due. */
                                    at: string | null;
                                }[];
                                /** @description Of the columns that were asked for, by their names. */
                                values?: {
                                    [key: string]: unknown;
                                };
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How many tickets a condition has, up to a bound */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        condition: unknown;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            count: number;
                            capped: boolean;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How many tickets each group of a condition has */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Id of a view, or key of a built-in one. */
                        viewId?: string;
                        condition?: unknown;
                        /** @description A field, with a minus before it for the other way round: -updatedAt, priority, custom.<key> …; best: what should be done next, weighed */
                        sort?: string;
                        /** @description A field by which tickets stand together; null: none. */
                        groupBy?: string | null;
                        /** @description Fields whose values are wanted in `values`. */
                        columns?: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description null: not grouped, or too many to count. */
                            items: {
                                group: string | null;
                                count: number;
                            }[] | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put views in order */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Those that you may not edit keep their place. */
                        ids: string[];
                    };
                };
            };
            responses: {
                /** @description Done; nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/macros": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the macros one can use, the most used first */
        get: {
            parameters: {
                query?: {
                    archived?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                category: string | null;
                                /** @description The beginning of its text. */
                                snippet: string;
                                languages: string[];
                                has: {
                                    reply: boolean;
                                    note: boolean;
                                    changes: boolean;
                                };
                                changes: {
                                    /** Format: uuid */
                                    statusId?: string;
                                    /** @description me: whoever uses it. */
                                    assigneeId?: ("me" | string) | null;
                                    teamId?: string | null;
                                    /** Format: uuid */
                                    requesterId?: string;
                                    /** @enum {string} */
                                    type?: "question" | "incident" | "problem" | "change" | "task";
                                    /** @enum {string} */
                                    priority?: "low" | "normal" | "high" | "urgent";
                                    impact?: number | null;
                                    urgency?: number | null;
                                    /** @description 1 very simple to 5 very complex. */
                                    complexity?: number | null;
                                    language?: string | null;
                                    /** @description Values of the desk’s own fields by key; null takes one away. */
                                    custom?: {
                                        [key: string]: string | number | boolean | string[] | null;
                                    };
                                    addTags?: string[];
                                    removeTags?: string[];
                                    /**
                                     * Format: uuid
                                     * @description A checklist whose steps become tasks of the ticket.
                                     */
                                    checklistId?: string;
                                };
                                ownerId: string | null;
                                teamId: string | null;
                                archived: boolean;
                                /** @description By the caller. */
                                uses: number;
                                version: number;
                                can: {
                                    edit: boolean;
                                };
                            }[];
                            variables: string[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Keep a macro */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /** @default null */
                        category?: string | null;
                        /** @default [] */
                        replies?: {
                            language: string;
                            /** @description With {{variables}}, {{variables|and what to say without}}, and {{? what the agent fills in}}. */
                            html: string;
                        }[];
                        /** @default [] */
                        notes?: {
                            language: string;
                            /** @description With {{variables}}, {{variables|and what to say without}}, and {{? what the agent fills in}}. */
                            html: string;
                        }[];
                        /** @default {} */
                        changes?: {
                            /** Format: uuid */
                            statusId?: string;
                            /** @description me: whoever uses it. */
                            assigneeId?: ("me" | string) | null;
                            teamId?: string | null;
                            /** Format: uuid */
                            requesterId?: string;
                            /** @enum {string} */
                            type?: "question" | "incident" | "problem" | "change" | "task";
                            /** @enum {string} */
                            priority?: "low" | "normal" | "high" | "urgent";
                            impact?: number | null;
                            urgency?: number | null;
                            /** @description 1 very simple to 5 very complex. */
                            complexity?: number | null;
                            language?: string | null;
                            /** @description Values of the desk’s own fields by key; null takes one away. */
                            custom?: {
                                [key: string]: string | number | boolean | string[] | null;
                            };
                            addTags?: string[];
                            removeTags?: string[];
                            /**
                             * Format: uuid
                             * @description A checklist whose steps become tasks of the ticket.
                             */
                            checklistId?: string;
                        };
                        /**
                         * @description Only for oneself; otherwise for the team, or for everyone.
                         * @default true
                         */
                        personal?: boolean;
                        /** @default null */
                        teamId?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            name: string;
                            category: string | null;
                            /** @description What is put into the reply; the ticket’s language is taken, else the desk’s. */
                            replies: {
                                language: string;
                                /** @description With {{variables}}, {{variables|and what to say without}}, and {{? what the agent fills in}}. */
                                html: string;
                            }[];
                            /** @description An internal note besides. */
                            notes: {
                                language: string;
                                /** @description With {{variables}}, {{variables|and what to say without}}, and {{? what the agent fills in}}. */
                                html: string;
                            }[];
                            changes: {
                                /** Format: uuid */
                                statusId?: string;
                                /** @description me: whoever uses it. */
                                assigneeId?: ("me" | string) | null;
                                teamId?: string | null;
                                /** Format: uuid */
                                requesterId?: string;
                                /** @enum {string} */
                                type?: "question" | "incident" | "problem" | "change" | "task";
                                /** @enum {string} */
                                priority?: "low" | "normal" | "high" | "urgent";
                                impact?: number | null;
                                urgency?: number | null;
                                /** @description 1 very simple to 5 very complex. */
                                complexity?: number | null;
                                language?: string | null;
                                /** @description Values of the desk’s own fields by key; null takes one away. */
                                custom?: {
                                    [key: string]: string | number | boolean | string[] | null;
                                };
                                addTags?: string[];
                                removeTags?: string[];
                                /**
                                 * Format: uuid
                                 * @description A checklist whose steps become tasks of the ticket.
                                 */
                                checklistId?: string;
                            };
                            /** Format: uuid */
                            id: string;
                            ownerId: string | null;
                            teamId: string | null;
                            archived: boolean;
                            version: number;
                            can: {
                                edit: boolean;
                            };
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/macros/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a macro */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            name: string;
                            category: string | null;
                            /** @description What is put into the reply; the ticket’s language is taken, else the desk’s. */
                            replies: {
                                language: string;
                                /** @description With {{variables}}, {{variables|and what to say without}}, and {{? what the agent fills in}}. */
                                html: string;
                            }[];
                            /** @description An internal note besides. */
                            notes: {
                                language: string;
                                /** @description With {{variables}}, {{variables|and what to say without}}, and {{? what the agent fills in}}. */
                                html: string;
                            }[];
                            changes: {
                                /** Format: uuid */
                                statusId?: string;
                                /** @description me: whoever uses it. */
                                assigneeId?: ("me" | string) | null;
                                teamId?: string | null;
                                /** Format: uuid */
                                requesterId?: string;
                                /** @enum {string} */
                                type?: "question" | "incident" | "problem" | "change" | "task";
                                /** @enum {string} */
                                priority?: "low" | "normal" | "high" | "urgent";
                                impact?: number | null;
                                urgency?: number | null;
                                /** @description 1 very simple to 5 very complex. */
                                complexity?: number | null;
                                language?: string | null;
                                /** @description Values of the desk’s own fields by key; null takes one away. */
                                custom?: {
                                    [key: string]: string | number | boolean | string[] | null;
                                };
                                addTags?: string[];
                                removeTags?: string[];
                                /**
                                 * Format: uuid
                                 * @description A checklist whose steps become tasks of the ticket.
                                 */
                                checklistId?: string;
                            };
                            /** Format: uuid */
                            id: string;
                            ownerId: string | null;
                            teamId: string | null;
                            archived: boolean;
                            version: number;
                            can: {
                                edit: boolean;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change, archive or bring back a macro */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        category?: string | null;
                        /** @description What is put into the reply; the ticket’s language is taken, else the desk’s. */
                        replies?: {
                            language: string;
                            /** @description With {{variables}}, {{variables|and what to say without}}, and {{? what the agent fills in}}. */
                            html: string;
                        }[];
                        /** @description An internal note besides. */
                        notes?: {
                            language: string;
                            /** @description With {{variables}}, {{variables|and what to say without}}, and {{? what the agent fills in}}. */
                            html: string;
                        }[];
                        changes?: {
                            /** Format: uuid */
                            statusId?: string;
                            /** @description me: whoever uses it. */
                            assigneeId?: ("me" | string) | null;
                            teamId?: string | null;
                            /** Format: uuid */
                            requesterId?: string;
                            /** @enum {string} */
                            type?: "question" | "incident" | "problem" | "change" | "task";
                            /** @enum {string} */
                            priority?: "low" | "normal" | "high" | "urgent";
                            impact?: number | null;
                            urgency?: number | null;
                            /** @description 1 very simple to 5 very complex. */
                            complexity?: number | null;
                            language?: string | null;
                            /** @description Values of the desk’s own fields by key; null takes one away. */
                            custom?: {
                                [key: string]: string | number | boolean | string[] | null;
                            };
                            addTags?: string[];
                            removeTags?: string[];
                            /**
                             * Format: uuid
                             * @description A checklist whose steps become tasks of the ticket.
                             */
                            checklistId?: string;
                        };
                        archived?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            name: string;
                            category: string | null;
                            /** @description What is put into the reply; the ticket’s language is taken, else the desk’s. */
                            replies: {
                                language: string;
                                /** @description With {{variables}}, {{variables|and what to say without}}, and {{? what the agent fills in}}. */
                                html: string;
                            }[];
                            /** @description An internal note besides. */
                            notes: {
                                language: string;
                                /** @description With {{variables}}, {{variables|and what to say without}}, and {{? what the agent fills in}}. */
                                html: string;
                            }[];
                            changes: {
                                /** Format: uuid */
                                statusId?: string;
                                /** @description me: whoever uses it. */
                                assigneeId?: ("me" | string) | null;
                                teamId?: string | null;
                                /** Format: uuid */
                                requesterId?: string;
                                /** @enum {string} */
                                type?: "question" | "incident" | "problem" | "change" | "task";
                                /** @enum {string} */
                                priority?: "low" | "normal" | "high" | "urgent";
                                impact?: number | null;
                                urgency?: number | null;
                                /** @description 1 very simple to 5 very complex. */
                                complexity?: number | null;
                                language?: string | null;
                                /** @description Values of the desk’s own fields by key; null takes one away. */
                                custom?: {
                                    [key: string]: string | number | boolean | string[] | null;
                                };
                                addTags?: string[];
                                removeTags?: string[];
                                /**
                                 * Format: uuid
                                 * @description A checklist whose steps become tasks of the ticket.
                                 */
                                checklistId?: string;
                            };
                            /** Format: uuid */
                            id: string;
                            ownerId: string | null;
                            teamId: string | null;
                            archived: boolean;
                            version: number;
                            can: {
                                edit: boolean;
                            };
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/macros/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** See what a macro would say and change, before it is kept */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description What is put into the reply; the ticket’s language is taken, else the desk’s. */
                        replies: {
                            language: string;
                            /** @description With {{variables}}, {{variables|and what to say without}}, and {{? what the agent fills in}}. */
                            html: string;
                        }[];
                        /** @description An internal note besides. */
                        notes: {
                            language: string;
                            /** @description With {{variables}}, {{variables|and what to say without}}, and {{? what the agent fills in}}. */
                            html: string;
                        }[];
                        changes: {
                            /** Format: uuid */
                            statusId?: string;
                            /** @description me: whoever uses it. */
                            assigneeId?: ("me" | string) | null;
                            teamId?: string | null;
                            /** Format: uuid */
                            requesterId?: string;
                            /** @enum {string} */
                            type?: "question" | "incident" | "problem" | "change" | "task";
                            /** @enum {string} */
                            priority?: "low" | "normal" | "high" | "urgent";
                            impact?: number | null;
                            urgency?: number | null;
                            /** @description 1 very simple to 5 very complex. */
                            complexity?: number | null;
                            language?: string | null;
                            /** @description Values of the desk’s own fields by key; null takes one away. */
                            custom?: {
                                [key: string]: string | number | boolean | string[] | null;
                            };
                            addTags?: string[];
                            removeTags?: string[];
                            /**
                             * Format: uuid
                             * @description A checklist whose steps become tasks of the ticket.
                             */
                            checklistId?: string;
                        };
                        /** @description Id or number of a ticket. */
                        ticketId?: string;
                        /** @description Where there is no ticket: of the sample. */
                        language?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            reply: {
                                html: string;
                                language: string;
                                /** @description Places that are left for the agent to fill in. */
                                missing: string[];
                            } | null;
                            note: {
                                html: string;
                                language: string;
                                /** @description Places that are left for the agent to fill in. */
                                missing: string[];
                            } | null;
                            /** @description With everybody named by id. */
                            changes: {
                                /** Format: uuid */
                                statusId?: string;
                                assigneeId?: string | null;
                                teamId?: string | null;
                                /** Format: uuid */
                                requesterId?: string;
                                /** @enum {string} */
                                type?: "question" | "incident" | "problem" | "change" | "task";
                                /** @enum {string} */
                                priority?: "low" | "normal" | "high" | "urgent";
                                impact?: number | null;
                                urgency?: number | null;
                                /** @description 1 very simple to 5 very complex. */
                                complexity?: number | null;
                                language?: string | null;
                                /** @description Values of the desk’s own fields by key; null takes one away. */
                                custom?: {
                                    [key: string]: string | number | boolean | string[] | null;
                                };
                                addTags?: string[];
                                removeTags?: string[];
                                /**
                                 * Format: uuid
                                 * @description A checklist whose steps become tasks of the ticket.
                                 */
                                checklistId?: string;
                            };
                            /** @description What will be different on the ticket; empty where no ticket was named. */
                            differences: {
                                field: string;
                                from: unknown;
                                to: unknown;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/macros/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** See what a macro says and changes on a ticket */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Id or number of a ticket. */
                        ticketId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            reply: {
                                html: string;
                                language: string;
                                /** @description Places that are left for the agent to fill in. */
                                missing: string[];
                            } | null;
                            note: {
                                html: string;
                                language: string;
                                /** @description Places that are left for the agent to fill in. */
                                missing: string[];
                            } | null;
                            /** @description With everybody named by id. */
                            changes: {
                                /** Format: uuid */
                                statusId?: string;
                                assigneeId?: string | null;
                                teamId?: string | null;
                                /** Format: uuid */
                                requesterId?: string;
                                /** @enum {string} */
                                type?: "question" | "incident" | "problem" | "change" | "task";
                                /** @enum {string} */
                                priority?: "low" | "normal" | "high" | "urgent";
                                impact?: number | null;
                                urgency?: number | null;
                                /** @description 1 very simple to 5 very complex. */
                                complexity?: number | null;
                                language?: string | null;
                                /** @description Values of the desk’s own fields by key; null takes one away. */
                                custom?: {
                                    [key: string]: string | number | boolean | string[] | null;
                                };
                                addTags?: string[];
                                removeTags?: string[];
                                /**
                                 * Format: uuid
                                 * @description A checklist whose steps become tasks of the ticket.
                                 */
                                checklistId?: string;
                            };
                            /** @description What will be different on the ticket; empty where no ticket was named. */
                            differences: {
                                field: string;
                                from: unknown;
                                to: unknown;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/macros/{id}/use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same, and count that it was used */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Id or number of a ticket. */
                        ticketId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            reply: {
                                html: string;
                                language: string;
                                /** @description Places that are left for the agent to fill in. */
                                missing: string[];
                            } | null;
                            note: {
                                html: string;
                                language: string;
                                /** @description Places that are left for the agent to fill in. */
                                missing: string[];
                            } | null;
                            /** @description With everybody named by id. */
                            changes: {
                                /** Format: uuid */
                                statusId?: string;
                                assigneeId?: string | null;
                                teamId?: string | null;
                                /** Format: uuid */
                                requesterId?: string;
                                /** @enum {string} */
                                type?: "question" | "incident" | "problem" | "change" | "task";
                                /** @enum {string} */
                                priority?: "low" | "normal" | "high" | "urgent";
                                impact?: number | null;
                                urgency?: number | null;
                                /** @description 1 very simple to 5 very complex. */
                                complexity?: number | null;
                                language?: string | null;
                                /** @description Values of the desk’s own fields by key; null takes one away. */
                                custom?: {
                                    [key: string]: string | number | boolean | string[] | null;
                                };
                                addTags?: string[];
                                removeTags?: string[];
                                /**
                                 * Format: uuid
                                 * @description A checklist whose steps become tasks of the ticket.
                                 */
                                checklistId?: string;
                            };
                            /** @description What will be different on the ticket; empty where no ticket was named. */
                            differences: {
                                field: string;
                                from: unknown;
                                to: unknown;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/macros/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Take the macros along, with names instead of ids */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            format: "pomost-macros";
                            /** @enum {number} */
                            version: 1;
                            macros: {
                                name: string;
                                category: string | null;
                                /** @description What is put into the reply; the ticket’s language is taken, else the desk’s. */
                                replies: {
                                    language: string;
                                    /** @description With {{variables}}, {{variables|and what to say without}}, and {{? what the agent fills in}}. */
                                    html: string;
                                }[];
                                /** @description An internal note besides. */
                                notes: {
                                    language: string;
                                    /** @description With {{variables}}, {{variables|and what to say without}}, and {{? what the agent fills in}}. */
                                    html: string;
                                }[];
                                changes: {
                                    /** Format: uuid */
                                    requesterId?: string;
                                    /** @enum {string} */
                                    type?: "question" | "incident" | "problem" | "change" | "task";
                                    /** @enum {string} */
                                    priority?: "low" | "normal" | "high" | "urgent";
                                    impact?: number | null;
                                    urgency?: number | null;
                                    /** @description 1 very simple to 5 very complex. */
                                    complexity?: number | null;
                                    language?: string | null;
                                    /** @description Values of the desk’s own fields by key; null takes one away. */
                                    custom?: {
                                        [key: string]: string | number | boolean | string[] | null;
                                    };
                                    addTags?: string[];
                                    removeTags?: string[];
                                    status?: {
                                        category: string;
                                        name: string | null;
                                    };
                                    team?: string | null;
                                    checklist?: string;
                                    /** @description An address, or me. */
                                    assignee?: string | null;
                                };
                                /** @enum {string} */
                                for: "me" | "team" | "everyone";
                                team: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/macros/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring macros in from an export */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        format: "pomost-macros";
                        /** @enum {number} */
                        version: 1;
                        macros: {
                            name: string;
                            category: string | null;
                            /** @description What is put into the reply; the ticket’s language is taken, else the desk’s. */
                            replies: {
                                language: string;
                                /** @description With {{variables}}, {{variables|and what to say without}}, and {{? what the agent fills in}}. */
                                html: string;
                            }[];
                            /** @description An internal note besides. */
                            notes: {
                                language: string;
                                /** @description With {{variables}}, {{variables|and what to say without}}, and {{? what the agent fills in}}. */
                                html: string;
                            }[];
                            changes: {
                                /** Format: uuid */
                                requesterId?: string;
                                /** @enum {string} */
                                type?: "question" | "incident" | "problem" | "change" | "task";
                                /** @enum {string} */
                                priority?: "low" | "normal" | "high" | "urgent";
                                impact?: number | null;
                                urgency?: number | null;
                                /** @description 1 very simple to 5 very complex. */
                                complexity?: number | null;
                                language?: string | null;
                                /** @description Values of the desk’s own fields by key; null takes one away. */
                                custom?: {
                                    [key: string]: string | number | boolean | string[] | null;
                                };
                                addTags?: string[];
                                removeTags?: string[];
                                status?: {
                                    category: string;
                                    name: string | null;
                                };
                                team?: string | null;
                                checklist?: string;
                                /** @description An address, or me. */
                                assignee?: string | null;
                            };
                            /** @enum {string} */
                            for: "me" | "team" | "everyone";
                            team: string | null;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            created: number;
                            skipped: {
                                name: string;
                                code: string;
                                why: string;
                                /** @description What this desk lacks. */
                                value: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s last bulk changes */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                state: "running" | "cancelled" | "finished";
                                undoOf: string | null;
                                /** @description Name of the macro. */
                                macro: string | null;
                                changes: {
                                    /** Format: uuid */
                                    statusId?: string;
                                    /** @description me: whoever uses it. */
                                    assigneeId?: ("me" | string) | null;
                                    teamId?: string | null;
                                    /** Format: uuid */
                                    requesterId?: string;
                                    /** @enum {string} */
                                    type?: "question" | "incident" | "problem" | "change" | "task";
                                    /** @enum {string} */
                                    priority?: "low" | "normal" | "high" | "urgent";
                                    impact?: number | null;
                                    urgency?: number | null;
                                    /** @description 1 very simple to 5 very complex. */
                                    complexity?: number | null;
                                    language?: string | null;
                                    /** @description Values of the desk’s own fields by key; null takes one away. */
                                    custom?: {
                                        [key: string]: string | number | boolean | string[] | null;
                                    };
                                    addTags?: string[];
                                    removeTags?: string[];
                                    /**
                                     * Format: uuid
                                     * @description A checklist whose steps become tasks of the ticket.
                                     */
                                    checklistId?: string;
                                };
                                total: number;
                                changed: number;
                                unchanged: number;
                                refused: number;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                createdAt: string;
                                finishedAt: string | null;
                                can: {
                                    cancel: boolean;
                                    undo: boolean;
                                };
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Change many tickets */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        ids?: string[];
                        /** @description Id of a view, or key of a built-in one. */
                        viewId?: string;
                        /** @description Of a view: those left out. */
                        exceptIds?: string[];
                        changes?: {
                            /** Format: uuid */
                            statusId?: string;
                            /** @description me: whoever uses it. */
                            assigneeId?: ("me" | string) | null;
                            teamId?: string | null;
                            /** Format: uuid */
                            requesterId?: string;
                            /** @enum {string} */
                            type?: "question" | "incident" | "problem" | "change" | "task";
                            /** @enum {string} */
                            priority?: "low" | "normal" | "high" | "urgent";
                            impact?: number | null;
                            urgency?: number | null;
                            /** @description 1 very simple to 5 very complex. */
                            complexity?: number | null;
                            language?: string | null;
                            /** @description Values of the desk’s own fields by key; null takes one away. */
                            custom?: {
                                [key: string]: string | number | boolean | string[] | null;
                            };
                            addTags?: string[];
                            removeTags?: string[];
                            /**
                             * Format: uuid
                             * @description A checklist whose steps become tasks of the ticket.
                             */
                            checklistId?: string;
                        };
                        /** Format: uuid */
                        macroId?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            state: "running" | "cancelled" | "finished";
                            undoOf: string | null;
                            /** @description Name of the macro. */
                            macro: string | null;
                            changes: {
                                /** Format: uuid */
                                statusId?: string;
                                /** @description me: whoever uses it. */
                                assigneeId?: ("me" | string) | null;
                                teamId?: string | null;
                                /** Format: uuid */
                                requesterId?: string;
                                /** @enum {string} */
                                type?: "question" | "incident" | "problem" | "change" | "task";
                                /** @enum {string} */
                                priority?: "low" | "normal" | "high" | "urgent";
                                impact?: number | null;
                                urgency?: number | null;
                                /** @description 1 very simple to 5 very complex. */
                                complexity?: number | null;
                                language?: string | null;
                                /** @description Values of the desk’s own fields by key; null takes one away. */
                                custom?: {
                                    [key: string]: string | number | boolean | string[] | null;
                                };
                                addTags?: string[];
                                removeTags?: string[];
                                /**
                                 * Format: uuid
                                 * @description A checklist whose steps become tasks of the ticket.
                                 */
                                checklistId?: string;
                            };
                            total: number;
                            changed: number;
                            unchanged: number;
                            refused: number;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            finishedAt: string | null;
                            can: {
                                cancel: boolean;
                                undo: boolean;
                            };
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk-changes/size": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many tickets a view has, exactly */
        get: {
            parameters: {
                query: {
                    /** @description Id of a view, or key of a built-in one. */
                    viewId: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            count: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk-changes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a bulk change has come */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            state: "running" | "cancelled" | "finished";
                            undoOf: string | null;
                            /** @description Name of the macro. */
                            macro: string | null;
                            changes: {
                                /** Format: uuid */
                                statusId?: string;
                                /** @description me: whoever uses it. */
                                assigneeId?: ("me" | string) | null;
                                teamId?: string | null;
                                /** Format: uuid */
                                requesterId?: string;
                                /** @enum {string} */
                                type?: "question" | "incident" | "problem" | "change" | "task";
                                /** @enum {string} */
                                priority?: "low" | "normal" | "high" | "urgent";
                                impact?: number | null;
                                urgency?: number | null;
                                /** @description 1 very simple to 5 very complex. */
                                complexity?: number | null;
                                language?: string | null;
                                /** @description Values of the desk’s own fields by key; null takes one away. */
                                custom?: {
                                    [key: string]: string | number | boolean | string[] | null;
                                };
                                addTags?: string[];
                                removeTags?: string[];
                                /**
                                 * Format: uuid
                                 * @description A checklist whose steps become tasks of the ticket.
                                 */
                                checklistId?: string;
                            };
                            total: number;
                            changed: number;
                            unchanged: number;
                            refused: number;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            finishedAt: string | null;
                            can: {
                                cancel: boolean;
                                undo: boolean;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk-changes/{id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of each ticket */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                    outcome?: "changed" | "unchanged" | "refused";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                ticketId: string;
                                /** @description null: out of your sight. */
                                number: number | null;
                                subject: string | null;
                                /** @description null: not yet done. */
                                outcome: ("changed" | "unchanged" | "refused") | null;
                                code: string | null;
                                why: string | null;
                                /** @description Of an undo: fields that somebody changed since, and that stay as they are. */
                                kept: string[] | null;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk-changes/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop a bulk change */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            state: "running" | "cancelled" | "finished";
                            undoOf: string | null;
                            /** @description Name of the macro. */
                            macro: string | null;
                            changes: {
                                /** Format: uuid */
                                statusId?: string;
                                /** @description me: whoever uses it. */
                                assigneeId?: ("me" | string) | null;
                                teamId?: string | null;
                                /** Format: uuid */
                                requesterId?: string;
                                /** @enum {string} */
                                type?: "question" | "incident" | "problem" | "change" | "task";
                                /** @enum {string} */
                                priority?: "low" | "normal" | "high" | "urgent";
                                impact?: number | null;
                                urgency?: number | null;
                                /** @description 1 very simple to 5 very complex. */
                                complexity?: number | null;
                                language?: string | null;
                                /** @description Values of the desk’s own fields by key; null takes one away. */
                                custom?: {
                                    [key: string]: string | number | boolean | string[] | null;
                                };
                                addTags?: string[];
                                removeTags?: string[];
                                /**
                                 * Format: uuid
                                 * @description A checklist whose steps become tasks of the ticket.
                                 */
                                checklistId?: string;
                            };
                            total: number;
                            changed: number;
                            unchanged: number;
                            refused: number;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            finishedAt: string | null;
                            can: {
                                cancel: boolean;
                                undo: boolean;
                            };
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk-changes/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set the former values again */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            state: "running" | "cancelled" | "finished";
                            undoOf: string | null;
                            /** @description Name of the macro. */
                            macro: string | null;
                            changes: {
                                /** Format: uuid */
                                statusId?: string;
                                /** @description me: whoever uses it. */
                                assigneeId?: ("me" | string) | null;
                                teamId?: string | null;
                                /** Format: uuid */
                                requesterId?: string;
                                /** @enum {string} */
                                type?: "question" | "incident" | "problem" | "change" | "task";
                                /** @enum {string} */
                                priority?: "low" | "normal" | "high" | "urgent";
                                impact?: number | null;
                                urgency?: number | null;
                                /** @description 1 very simple to 5 very complex. */
                                complexity?: number | null;
                                language?: string | null;
                                /** @description Values of the desk’s own fields by key; null takes one away. */
                                custom?: {
                                    [key: string]: string | number | boolean | string[] | null;
                                };
                                addTags?: string[];
                                removeTags?: string[];
                                /**
                                 * Format: uuid
                                 * @description A checklist whose steps become tasks of the ticket.
                                 */
                                checklistId?: string;
                            };
                            total: number;
                            changed: number;
                            unchanged: number;
                            refused: number;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            finishedAt: string | null;
                            can: {
                                cancel: boolean;
                                undo: boolean;
                            };
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/{id}/play": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to work a view: its first ticket that nobody has */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id, or key of a built-in view. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description A field, with a minus before it for the other way round: -updatedAt, priority, custom.<key> …; best: what should be done next, weighed */
                        sort?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            viewId: string;
                            /** @description null: nothing is left that nobody else has before them. */
                            ticket: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                                /** @description Of the order `best`: why it stands there, the weightiest first. */
                                why?: {
                                    /** @enum {string} */
                                    reason: "overdue" | "due" | "urgent" | "high" | "vip" | "waiting" | "age";
                                    points: number;
                                    /** @description Since when; when it is due. */
                                    at: string | null;
                                }[];
                            } | null;
                            /** @description The how-manieth it is. */
                            position: number;
                            /** @description Tickets of the view when it began. */
                            total: number;
                            /** @description There were more. */
                            capped: boolean;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plays/{id}/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on to the next ticket, or skip one */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        skip?: {
                            /** Format: uuid */
                            ticketId: string;
                            /** @default null */
                            reason?: string | null;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            viewId: string;
                            /** @description null: nothing is left that nobody else has before them. */
                            ticket: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                                /** @description Of the order `best`: why it stands there, the weightiest first. */
                                why?: {
                                    /** @enum {string} */
                                    reason: "overdue" | "due" | "urgent" | "high" | "vip" | "waiting" | "age";
                                    points: number;
                                    /** @description Since when; when it is due. */
                                    at: string | null;
                                }[];
                            } | null;
                            /** @description The how-manieth it is. */
                            position: number;
                            /** @description Tickets of the view when it began. */
                            total: number;
                            /** @description There were more. */
                            capped: boolean;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plays/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Stop working a view */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done; nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/{id}/skips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which tickets of a view were skipped, by whom and why */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id, or key of a built-in view. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                ticket: {
                                    /** Format: uuid */
                                    id: string;
                                    number: number;
                                    subject: string;
                                };
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    vip?: boolean;
                                };
                                reason: string | null;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                at: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s last exports */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                format: "csv" | "xlsx" | "json";
                                name: string;
                                /** @enum {string} */
                                state: "running" | "finished" | "cancelled" | "failed" | "expired";
                                total: number;
                                done: number;
                                /** @description Bytes. */
                                size: number | null;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                createdAt: string;
                                finishedAt: string | null;
                                /** @description Until when it can be downloaded. */
                                expiresAt: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Export the tickets of a view or a condition */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        format: "csv" | "xlsx" | "json";
                        /** @description Id of a view, or key of a built-in one. */
                        viewId?: string;
                        /** @description Instead of a view, or of what it asks. */
                        condition?: unknown;
                        /** @description A field, with a minus before it for the other way round: -updatedAt, priority, custom.<key> …; best: what should be done next, weighed */
                        sort?: string;
                        /** @description Fields; without them those of the view. */
                        columns?: string[];
                        /**
                         * @description Every field there is.
                         * @default false
                         */
                        allColumns?: boolean;
                        /**
                         * @description Of the file, without its ending.
                         * @default tickets
                         */
                        name?: string;
                        /**
                         * @description How columns are called at the head; otherwise by their keys.
                         * @default {}
                         */
                        labels?: {
                            [key: string]: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            format: "csv" | "xlsx" | "json";
                            name: string;
                            /** @enum {string} */
                            state: "running" | "finished" | "cancelled" | "failed" | "expired";
                            total: number;
                            done: number;
                            /** @description Bytes. */
                            size: number | null;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            finishedAt: string | null;
                            /** @description Until when it can be downloaded. */
                            expiresAt: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far an export has come */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            format: "csv" | "xlsx" | "json";
                            name: string;
                            /** @enum {string} */
                            state: "running" | "finished" | "cancelled" | "failed" | "expired";
                            total: number;
                            done: number;
                            /** @description Bytes. */
                            size: number | null;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            finishedAt: string | null;
                            /** @description Until when it can be downloaded. */
                            expiresAt: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop an export */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            format: "csv" | "xlsx" | "json";
                            name: string;
                            /** @enum {string} */
                            state: "running" | "finished" | "cancelled" | "failed" | "expired";
                            total: number;
                            done: number;
                            /** @description Bytes. */
                            size: number | null;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            finishedAt: string | null;
                            /** @description Until when it can be downloaded. */
                            expiresAt: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file of a finished export */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: never;
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last imports */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                carrier: "people" | "organisations";
                                name: string;
                                author: string;
                                /** @enum {string} */
                                format: "csv" | "xlsx";
                                heads: string[];
                                /** @description The first rows. */
                                sample: string[][];
                                mapping: {
                                    /** @description What each column of the file is, in their order; null: not taken. */
                                    columns: (string | null)[];
                                    /**
                                     * @description By what a row finds the record that is there already: people by email or externalId, organisations by name, domain or externalId.
                                     * @enum {string}
                                     */
                                    key: "email" | "externalId" | "name" | "domain";
                                    /**
                                     * @description What becomes of those that are there.
                                     * @default update
                                     * @enum {string}
                                     */
                                    existing: "update" | "keep";
                                    /**
                                     * @description Whether an organisation that people name and nobody knows is made.
                                     * @default false
                                     */
                                    makeOrganisations: boolean;
                                };
                                /** @description What a column can be. */
                                targets: string[];
                                /** @enum {string} */
                                state: "uploaded" | "checking" | "checked" | "running" | "finished" | "cancelled" | "failed" | "undoing" | "undone";
                                /** @description Rows of the file, without the heads. */
                                total: number;
                                done: number;
                                created: number;
                                changed: number;
                                unchanged: number;
                                refused: number;
                                /** @description Of an undo: rows of which something stays. */
                                kept: number;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                createdAt: string;
                                finishedAt: string | null;
                                can: {
                                    check: boolean;
                                    start: boolean;
                                    cancel: boolean;
                                    undo: boolean;
                                };
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Upload a table of people or organisations, CSV or XLSX, as the body */
        post: {
            parameters: {
                query: {
                    carrier: "people" | "organisations";
                    /** @description Of the file. */
                    name: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            carrier: "people" | "organisations";
                            name: string;
                            author: string;
                            /** @enum {string} */
                            format: "csv" | "xlsx";
                            heads: string[];
                            /** @description The first rows. */
                            sample: string[][];
                            mapping: {
                                /** @description What each column of the file is, in their order; null: not taken. */
                                columns: (string | null)[];
                                /**
                                 * @description By what a row finds the record that is there already: people by email or externalId, organisations by name, domain or externalId.
                                 * @enum {string}
                                 */
                                key: "email" | "externalId" | "name" | "domain";
                                /**
                                 * @description What becomes of those that are there.
                                 * @default update
                                 * @enum {string}
                                 */
                                existing: "update" | "keep";
                                /**
                                 * @description Whether an organisation that people name and nobody knows is made.
                                 * @default false
                                 */
                                makeOrganisations: boolean;
                            };
                            /** @description What a column can be. */
                            targets: string[];
                            /** @enum {string} */
                            state: "uploaded" | "checking" | "checked" | "running" | "finished" | "cancelled" | "failed" | "undoing" | "undone";
                            /** @description Rows of the file, without the heads. */
                            total: number;
                            done: number;
                            created: number;
                            changed: number;
                            unchanged: number;
                            refused: number;
                            /** @description Of an undo: rows of which something stays. */
                            kept: number;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            finishedAt: string | null;
                            can: {
                                check: boolean;
                                start: boolean;
                                cancel: boolean;
                                undo: boolean;
                            };
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far an import has come */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            carrier: "people" | "organisations";
                            name: string;
                            author: string;
                            /** @enum {string} */
                            format: "csv" | "xlsx";
                            heads: string[];
                            /** @description The first rows. */
                            sample: string[][];
                            mapping: {
                                /** @description What each column of the file is, in their order; null: not taken. */
                                columns: (string | null)[];
                                /**
                                 * @description By what a row finds the record that is there already: people by email or externalId, organisations by name, domain or externalId.
                                 * @enum {string}
                                 */
                                key: "email" | "externalId" | "name" | "domain";
                                /**
                                 * @description What becomes of those that are there.
                                 * @default update
                                 * @enum {string}
                                 */
                                existing: "update" | "keep";
                                /**
                                 * @description Whether an organisation that people name and nobody knows is made.
                                 * @default false
                                 */
                                makeOrganisations: boolean;
                            };
                            /** @description What a column can be. */
                            targets: string[];
                            /** @enum {string} */
                            state: "uploaded" | "checking" | "checked" | "running" | "finished" | "cancelled" | "failed" | "undoing" | "undone";
                            /** @description Rows of the file, without the heads. */
                            total: number;
                            done: number;
                            created: number;
                            changed: number;
                            unchanged: number;
                            refused: number;
                            /** @description Of an undo: rows of which something stays. */
                            kept: number;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            finishedAt: string | null;
                            can: {
                                check: boolean;
                                start: boolean;
                                cancel: boolean;
                                undo: boolean;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of the rows */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                    outcome?: "created" | "changed" | "refused" | "kept";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description As a spreadsheet counts: the heads are row 1. */
                                row: number;
                                /** @enum {string} */
                                kind: "person" | "organisation";
                                /** @enum {string} */
                                outcome: "created" | "changed" | "refused";
                                subjectId: string | null;
                                code: string | null;
                                /** @description The words in the file at fault. */
                                value: string | null;
                                why: string | null;
                                undone: ("restored" | "partly" | "kept") | null;
                                /** @description Fields that an undo left; or changed, or used. */
                                kept: string[] | null;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/refused": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The refused rows as a CSV file, each with its reason */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: never;
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try an import: count and tell, and change nothing */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description What each column of the file is, in their order; null: not taken. */
                        columns: (string | null)[];
                        /**
                         * @description By what a row finds the record that is there already: people by email or externalId, organisations by name, domain or externalId.
                         * @enum {string}
                         */
                        key: "email" | "externalId" | "name" | "domain";
                        /**
                         * @description What becomes of those that are there.
                         * @default update
                         * @enum {string}
                         */
                        existing?: "update" | "keep";
                        /**
                         * @description Whether an organisation that people name and nobody knows is made.
                         * @default false
                         */
                        makeOrganisations?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            carrier: "people" | "organisations";
                            name: string;
                            author: string;
                            /** @enum {string} */
                            format: "csv" | "xlsx";
                            heads: string[];
                            /** @description The first rows. */
                            sample: string[][];
                            mapping: {
                                /** @description What each column of the file is, in their order; null: not taken. */
                                columns: (string | null)[];
                                /**
                                 * @description By what a row finds the record that is there already: people by email or externalId, organisations by name, domain or externalId.
                                 * @enum {string}
                                 */
                                key: "email" | "externalId" | "name" | "domain";
                                /**
                                 * @description What becomes of those that are there.
                                 * @default update
                                 * @enum {string}
                                 */
                                existing: "update" | "keep";
                                /**
                                 * @description Whether an organisation that people name and nobody knows is made.
                                 * @default false
                                 */
                                makeOrganisations: boolean;
                            };
                            /** @description What a column can be. */
                            targets: string[];
                            /** @enum {string} */
                            state: "uploaded" | "checking" | "checked" | "running" | "finished" | "cancelled" | "failed" | "undoing" | "undone";
                            /** @description Rows of the file, without the heads. */
                            total: number;
                            done: number;
                            created: number;
                            changed: number;
                            unchanged: number;
                            refused: number;
                            /** @description Of an undo: rows of which something stays. */
                            kept: number;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            finishedAt: string | null;
                            can: {
                                check: boolean;
                                start: boolean;
                                cancel: boolean;
                                undo: boolean;
                            };
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring in what was tried */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            carrier: "people" | "organisations";
                            name: string;
                            author: string;
                            /** @enum {string} */
                            format: "csv" | "xlsx";
                            heads: string[];
                            /** @description The first rows. */
                            sample: string[][];
                            mapping: {
                                /** @description What each column of the file is, in their order; null: not taken. */
                                columns: (string | null)[];
                                /**
                                 * @description By what a row finds the record that is there already: people by email or externalId, organisations by name, domain or externalId.
                                 * @enum {string}
                                 */
                                key: "email" | "externalId" | "name" | "domain";
                                /**
                                 * @description What becomes of those that are there.
                                 * @default update
                                 * @enum {string}
                                 */
                                existing: "update" | "keep";
                                /**
                                 * @description Whether an organisation that people name and nobody knows is made.
                                 * @default false
                                 */
                                makeOrganisations: boolean;
                            };
                            /** @description What a column can be. */
                            targets: string[];
                            /** @enum {string} */
                            state: "uploaded" | "checking" | "checked" | "running" | "finished" | "cancelled" | "failed" | "undoing" | "undone";
                            /** @description Rows of the file, without the heads. */
                            total: number;
                            done: number;
                            created: number;
                            changed: number;
                            unchanged: number;
                            refused: number;
                            /** @description Of an undo: rows of which something stays. */
                            kept: number;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            finishedAt: string | null;
                            can: {
                                check: boolean;
                                start: boolean;
                                cancel: boolean;
                                undo: boolean;
                            };
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop an import */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            carrier: "people" | "organisations";
                            name: string;
                            author: string;
                            /** @enum {string} */
                            format: "csv" | "xlsx";
                            heads: string[];
                            /** @description The first rows. */
                            sample: string[][];
                            mapping: {
                                /** @description What each column of the file is, in their order; null: not taken. */
                                columns: (string | null)[];
                                /**
                                 * @description By what a row finds the record that is there already: people by email or externalId, organisations by name, domain or externalId.
                                 * @enum {string}
                                 */
                                key: "email" | "externalId" | "name" | "domain";
                                /**
                                 * @description What becomes of those that are there.
                                 * @default update
                                 * @enum {string}
                                 */
                                existing: "update" | "keep";
                                /**
                                 * @description Whether an organisation that people name and nobody knows is made.
                                 * @default false
                                 */
                                makeOrganisations: boolean;
                            };
                            /** @description What a column can be. */
                            targets: string[];
                            /** @enum {string} */
                            state: "uploaded" | "checking" | "checked" | "running" | "finished" | "cancelled" | "failed" | "undoing" | "undone";
                            /** @description Rows of the file, without the heads. */
                            total: number;
                            done: number;
                            created: number;
                            changed: number;
                            unchanged: number;
                            refused: number;
                            /** @description Of an undo: rows of which something stays. */
                            kept: number;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            finishedAt: string | null;
                            can: {
                                check: boolean;
                                start: boolean;
                                cancel: boolean;
                                undo: boolean;
                            };
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back what an import did */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            carrier: "people" | "organisations";
                            name: string;
                            author: string;
                            /** @enum {string} */
                            format: "csv" | "xlsx";
                            heads: string[];
                            /** @description The first rows. */
                            sample: string[][];
                            mapping: {
                                /** @description What each column of the file is, in their order; null: not taken. */
                                columns: (string | null)[];
                                /**
                                 * @description By what a row finds the record that is there already: people by email or externalId, organisations by name, domain or externalId.
                                 * @enum {string}
                                 */
                                key: "email" | "externalId" | "name" | "domain";
                                /**
                                 * @description What becomes of those that are there.
                                 * @default update
                                 * @enum {string}
                                 */
                                existing: "update" | "keep";
                                /**
                                 * @description Whether an organisation that people name and nobody knows is made.
                                 * @default false
                                 */
                                makeOrganisations: boolean;
                            };
                            /** @description What a column can be. */
                            targets: string[];
                            /** @enum {string} */
                            state: "uploaded" | "checking" | "checked" | "running" | "finished" | "cancelled" | "failed" | "undoing" | "undone";
                            /** @description Rows of the file, without the heads. */
                            total: number;
                            done: number;
                            created: number;
                            changed: number;
                            unchanged: number;
                            refused: number;
                            /** @description Of an undo: rows of which something stays. */
                            kept: number;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            finishedAt: string | null;
                            can: {
                                check: boolean;
                                start: boolean;
                                cancel: boolean;
                                undo: boolean;
                            };
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statuses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the statuses */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                name: string | null;
                                position: number;
                                archived: boolean;
                                version: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Add a status */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                        name: string;
                        /** @default 100 */
                        position?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                            name: string | null;
                            position: number;
                            archived: boolean;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statuses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a status */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string | null;
                        position?: number;
                        archived?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                            name: string | null;
                            position: number;
                            archived: boolean;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The products that customers own, by name, the archived ones too */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                code: string | null;
                                archived: boolean;
                                version: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Define a product */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /** @description How a catalogue or a shop calls it; null for none. */
                        code?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            code: string | null;
                            archived: boolean;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change, archive or restore a product */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        /** @description How a catalogue or a shop calls it; null for none. */
                        code?: string | null;
                        archived?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            code: string | null;
                            archived: boolean;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The desk’s own fields of tickets, people and organisations */
        get: {
            parameters: {
                query?: {
                    carrier?: "ticket" | "person" | "organisation";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                carrier: "ticket" | "person" | "organisation";
                                /** @description Its name in the API and in conditions: custom.<key>. */
                                key: string;
                                /** @enum {string} */
                                kind: "text" | "longText" | "number" | "money" | "date" | "choice" | "choices" | "tree" | "person" | "organisation" | "product" | "checkbox" | "url";
                                label: string;
                                labels: {
                                    [key: string]: string;
                                };
                                help: string;
                                /** @description Of a product field: all products by their ids. */
                                choices: {
                                    key: string;
                                    label: string;
                                    /** @description By language, where it differs. */
                                    labels?: {
                                        [key: string]: string;
                                    };
                                    /** @description In a tree: the key of the choice above. */
                                    parent?: string;
                                    archived?: boolean;
                                }[];
                                limits: {
                                    maxLength?: number;
                                    min?: number;
                                    max?: number;
                                    decimals?: number;
                                    currency?: string;
                                };
                                /** @enum {string} */
                                required: "never" | "to-solve" | "always";
                                position: number;
                                archived: boolean;
                                version: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Define a field */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        label: string;
                        /** @default {} */
                        labels?: {
                            [key: string]: string;
                        };
                        /** @default  */
                        help?: string;
                        /** @default [] */
                        choices?: {
                            key: string;
                            label: string;
                            /** @description By language, where it differs. */
                            labels?: {
                                [key: string]: string;
                            };
                            /** @description In a tree: the key of the choice above. */
                            parent?: string;
                            archived?: boolean;
                        }[];
                        /** @default {} */
                        limits?: {
                            maxLength?: number;
                            min?: number;
                            max?: number;
                            decimals?: number;
                            currency?: string;
                        };
                        /**
                         * @default never
                         * @enum {string}
                         */
                        required?: "never" | "to-solve" | "always";
                        /**
                         * @default ticket
                         * @enum {string}
                         */
                        carrier?: "ticket" | "person" | "organisation";
                        key: string;
                        /** @enum {string} */
                        kind: "text" | "longText" | "number" | "money" | "date" | "choice" | "choices" | "tree" | "person" | "organisation" | "product" | "checkbox" | "url";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            carrier: "ticket" | "person" | "organisation";
                            /** @description Its name in the API and in conditions: custom.<key>. */
                            key: string;
                            /** @enum {string} */
                            kind: "text" | "longText" | "number" | "money" | "date" | "choice" | "choices" | "tree" | "person" | "organisation" | "product" | "checkbox" | "url";
                            label: string;
                            labels: {
                                [key: string]: string;
                            };
                            help: string;
                            /** @description Of a product field: all products by their ids. */
                            choices: {
                                key: string;
                                label: string;
                                /** @description By language, where it differs. */
                                labels?: {
                                    [key: string]: string;
                                };
                                /** @description In a tree: the key of the choice above. */
                                parent?: string;
                                archived?: boolean;
                            }[];
                            limits: {
                                maxLength?: number;
                                min?: number;
                                max?: number;
                                decimals?: number;
                                currency?: string;
                            };
                            /** @enum {string} */
                            required: "never" | "to-solve" | "always";
                            position: number;
                            archived: boolean;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fields/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change, move, archive or restore a field */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        label?: string;
                        labels?: {
                            [key: string]: string;
                        };
                        help?: string;
                        choices?: {
                            key: string;
                            label: string;
                            /** @description By language, where it differs. */
                            labels?: {
                                [key: string]: string;
                            };
                            /** @description In a tree: the key of the choice above. */
                            parent?: string;
                            archived?: boolean;
                        }[];
                        limits?: {
                            maxLength?: number;
                            min?: number;
                            max?: number;
                            decimals?: number;
                            currency?: string;
                        };
                        /** @enum {string} */
                        required?: "never" | "to-solve" | "always";
                        position?: number;
                        archived?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            carrier: "ticket" | "person" | "organisation";
                            /** @description Its name in the API and in conditions: custom.<key>. */
                            key: string;
                            /** @enum {string} */
                            kind: "text" | "longText" | "number" | "money" | "date" | "choice" | "choices" | "tree" | "person" | "organisation" | "product" | "checkbox" | "url";
                            label: string;
                            labels: {
                                [key: string]: string;
                            };
                            help: string;
                            /** @description Of a product field: all products by their ids. */
                            choices: {
                                key: string;
                                label: string;
                                /** @description By language, where it differs. */
                                labels?: {
                                    [key: string]: string;
                                };
                                /** @description In a tree: the key of the choice above. */
                                parent?: string;
                                archived?: boolean;
                            }[];
                            limits: {
                                maxLength?: number;
                                min?: number;
                                max?: number;
                                decimals?: number;
                                currency?: string;
                            };
                            /** @enum {string} */
                            required: "never" | "to-solve" | "always";
                            position: number;
                            archived: boolean;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The forms of tickets */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                name: string;
                                names: {
                                    [key: string]: string;
                                };
                                /** @description Types of tickets that it is for; none: all. */
                                types: ("question" | "incident" | "problem" | "change" | "task")[];
                                /** @description Brands that it is for; none: all. */
                                brandIds: string[];
                                /**
                                 * @description Who may open tickets with it.
                                 * @enum {string}
                                 */
                                audience: "agents" | "customers" | "everyone";
                                /** @description Taken where nobody chooses a form, such as for mail. */
                                standard: boolean;
                                fields: {
                                    /** @description As in conditions: priority, impact, custom.<key> … */
                                    field: string;
                                    /**
                                     * @description open: from the start; solve: before the ticket is solved.
                                     * @enum {string}
                                     */
                                    required: "never" | "solve" | "open";
                                }[];
                                active: boolean;
                                rules: {
                                    /** @description A condition. */
                                    when: {
                                        [key: string]: unknown;
                                    };
                                    effects: ({
                                        /** @enum {string} */
                                        do: "show";
                                        /** @description As in conditions: priority, impact, custom.<key> … */
                                        field: string;
                                    } | {
                                        /** @enum {string} */
                                        do: "require";
                                        /** @description As in conditions: priority, impact, custom.<key> … */
                                        field: string;
                                        /** @enum {string} */
                                        at: "solve" | "open";
                                    } | {
                                        /** @enum {string} */
                                        do: "limit";
                                        /** @description As in conditions: priority, impact, custom.<key> … */
                                        field: string;
                                        /** @description The choices that are left. */
                                        to: string[];
                                    })[];
                                }[];
                                /** Format: uuid */
                                id: string;
                                position: number;
                                version: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Make a form of tickets */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /**
                         * @description By language, where it differs.
                         * @default {}
                         */
                        names?: {
                            [key: string]: string;
                        };
                        /**
                         * @description Types of tickets that it is for; none: all.
                         * @default []
                         */
                        types?: ("question" | "incident" | "problem" | "change" | "task")[];
                        /**
                         * @description Brands that it is for; none: all.
                         * @default []
                         */
                        brandIds?: string[];
                        /**
                         * @default everyone
                         * @enum {string}
                         */
                        audience?: "agents" | "customers" | "everyone";
                        /** @default false */
                        standard?: boolean;
                        fields: {
                            /** @description As in conditions: priority, impact, custom.<key> … */
                            field: string;
                            /**
                             * @description open: from the start; solve: before the ticket is solved.
                             * @enum {string}
                             */
                            required: "never" | "solve" | "open";
                        }[];
                        /** @default true */
                        active?: boolean;
                        /**
                         * @description A field that a rule shows is hidden until one of its rules holds. A hidden field counts as empty, and is never required.
                         * @default []
                         */
                        rules?: {
                            when: unknown;
                            effects: ({
                                /** @enum {string} */
                                do: "show";
                                /** @description As in conditions: priority, impact, custom.<key> … */
                                field: string;
                            } | {
                                /** @enum {string} */
                                do: "require";
                                /** @description As in conditions: priority, impact, custom.<key> … */
                                field: string;
                                /** @enum {string} */
                                at: "solve" | "open";
                            } | {
                                /** @enum {string} */
                                do: "limit";
                                /** @description As in conditions: priority, impact, custom.<key> … */
                                field: string;
                                /** @description The choices that are left. */
                                to: string[];
                            })[];
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            name: string;
                            names: {
                                [key: string]: string;
                            };
                            /** @description Types of tickets that it is for; none: all. */
                            types: ("question" | "incident" | "problem" | "change" | "task")[];
                            /** @description Brands that it is for; none: all. */
                            brandIds: string[];
                            /**
                             * @description Who may open tickets with it.
                             * @enum {string}
                             */
                            audience: "agents" | "customers" | "everyone";
                            /** @description Taken where nobody chooses a form, such as for mail. */
                            standard: boolean;
                            fields: {
                                /** @description As in conditions: priority, impact, custom.<key> … */
                                field: string;
                                /**
                                 * @description open: from the start; solve: before the ticket is solved.
                                 * @enum {string}
                                 */
                                required: "never" | "solve" | "open";
                            }[];
                            active: boolean;
                            rules: {
                                /** @description A condition. */
                                when: {
                                    [key: string]: unknown;
                                };
                                effects: ({
                                    /** @enum {string} */
                                    do: "show";
                                    /** @description As in conditions: priority, impact, custom.<key> … */
                                    field: string;
                                } | {
                                    /** @enum {string} */
                                    do: "require";
                                    /** @description As in conditions: priority, impact, custom.<key> … */
                                    field: string;
                                    /** @enum {string} */
                                    at: "solve" | "open";
                                } | {
                                    /** @enum {string} */
                                    do: "limit";
                                    /** @description As in conditions: priority, impact, custom.<key> … */
                                    field: string;
                                    /** @description The choices that are left. */
                                    to: string[];
                                })[];
                            }[];
                            /** Format: uuid */
                            id: string;
                            position: number;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change, move or switch a form */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        /** @description By language, where it differs. */
                        names?: {
                            [key: string]: string;
                        };
                        /** @description Types of tickets that it is for; none: all. */
                        types?: ("question" | "incident" | "problem" | "change" | "task")[];
                        /** @description Brands that it is for; none: all. */
                        brandIds?: string[];
                        /**
                         * @description Who may open tickets with it.
                         * @enum {string}
                         */
                        audience?: "agents" | "customers" | "everyone";
                        /** @description Taken where nobody chooses a form, such as for mail. */
                        standard?: boolean;
                        fields?: {
                            /** @description As in conditions: priority, impact, custom.<key> … */
                            field: string;
                            /**
                             * @description open: from the start; solve: before the ticket is solved.
                             * @enum {string}
                             */
                            required: "never" | "solve" | "open";
                        }[];
                        active?: boolean;
                        /** @description A field that a rule shows is hidden until one of its rules holds. A hidden field counts as empty, and is never required. */
                        rules?: {
                            when: unknown;
                            effects: ({
                                /** @enum {string} */
                                do: "show";
                                /** @description As in conditions: priority, impact, custom.<key> … */
                                field: string;
                            } | {
                                /** @enum {string} */
                                do: "require";
                                /** @description As in conditions: priority, impact, custom.<key> … */
                                field: string;
                                /** @enum {string} */
                                at: "solve" | "open";
                            } | {
                                /** @enum {string} */
                                do: "limit";
                                /** @description As in conditions: priority, impact, custom.<key> … */
                                field: string;
                                /** @description The choices that are left. */
                                to: string[];
                            })[];
                        }[];
                        position?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            name: string;
                            names: {
                                [key: string]: string;
                            };
                            /** @description Types of tickets that it is for; none: all. */
                            types: ("question" | "incident" | "problem" | "change" | "task")[];
                            /** @description Brands that it is for; none: all. */
                            brandIds: string[];
                            /**
                             * @description Who may open tickets with it.
                             * @enum {string}
                             */
                            audience: "agents" | "customers" | "everyone";
                            /** @description Taken where nobody chooses a form, such as for mail. */
                            standard: boolean;
                            fields: {
                                /** @description As in conditions: priority, impact, custom.<key> … */
                                field: string;
                                /**
                                 * @description open: from the start; solve: before the ticket is solved.
                                 * @enum {string}
                                 */
                                required: "never" | "solve" | "open";
                            }[];
                            active: boolean;
                            rules: {
                                /** @description A condition. */
                                when: {
                                    [key: string]: unknown;
                                };
                                effects: ({
                                    /** @enum {string} */
                                    do: "show";
                                    /** @description As in conditions: priority, impact, custom.<key> … */
                                    field: string;
                                } | {
                                    /** @enum {string} */
                                    do: "require";
                                    /** @description As in conditions: priority, impact, custom.<key> … */
                                    field: string;
                                    /** @enum {string} */
                                    at: "solve" | "open";
                                } | {
                                    /** @enum {string} */
                                    do: "limit";
                                    /** @description As in conditions: priority, impact, custom.<key> … */
                                    field: string;
                                    /** @description The choices that are left. */
                                    to: string[];
                                })[];
                            }[];
                            /** Format: uuid */
                            id: string;
                            position: number;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/priority-matrix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which priority impact and urgency give, and what their values mean */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            on: boolean;
                            /** @description By impact, 1 one person to 3 everyone, and within by urgency, 1 can wait to 3 now: 1 low to 4 urgent. */
                            cells: number[][];
                            /** @description What each value means, by language. */
                            guidance: {
                                impact: {
                                    1?: {
                                        [key: string]: string;
                                    };
                                    2?: {
                                        [key: string]: string;
                                    };
                                    3?: {
                                        [key: string]: string;
                                    };
                                };
                                urgency: {
                                    1?: {
                                        [key: string]: string;
                                    };
                                    2?: {
                                        [key: string]: string;
                                    };
                                    3?: {
                                        [key: string]: string;
                                    };
                                };
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People, the newest first */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                    /** @description The beginning of words of the name, or of an address. */
                    q?: string;
                    role?: "admin" | "lead" | "agent" | "light" | "customer" | "staff";
                    organisationId?: string;
                    teamId?: string;
                    active?: "true" | "false";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                role: "admin" | "lead" | "agent" | "light" | "customer";
                                identities: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    kind: "email" | "phone" | "handle";
                                    value: string;
                                    primary: boolean;
                                    verifiedAt: string | null;
                                    /** @description Mail to it came back for good. */
                                    bouncedAt: string | null;
                                    bounceReason: string | null;
                                    /** @description Its owner called our mail unwanted: no automatic mail goes there. */
                                    complainedAt: string | null;
                                }[];
                                organisationId: string | null;
                                organisation: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                teams: string[];
                                language: string | null;
                                timeZone: string | null;
                                vip: boolean;
                                active: boolean;
                                signature: string;
                                /** @description For staff only. */
                                notes?: string;
                                /** @description Values of the desk’s own fields by key; for staff only. */
                                custom?: {
                                    [key: string]: string | number | boolean | string[];
                                };
                                /** @description For staff only. */
                                tags?: string[];
                                preferredChannel: ("email" | "phone" | "handle") | null;
                                /** @description How another system calls them; for staff only. */
                                externalId?: string | null;
                                /** @description Who was merged into them, the last one first; for staff only. */
                                merged?: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    /**
                                     * Format: date-time
                                     * @example 2026-11-22T08:15:30Z
                                     */
                                    mergedAt: string;
                                }[];
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                createdAt: string;
                                version: number;
                                can: {
                                    update: boolean;
                                };
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Add a person */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /**
                         * @default customer
                         * @enum {string}
                         */
                        role?: "admin" | "lead" | "agent" | "light" | "customer";
                        /** @default [] */
                        identities?: {
                            /**
                             * @default email
                             * @enum {string}
                             */
                            kind?: "email" | "phone";
                            value: string;
                        }[];
                        organisationId?: string | null;
                        language?: string | null;
                        timeZone?: string | null;
                        vip?: boolean;
                        notes?: string;
                        /** @description Values of the desk’s own fields by key; null takes one away. */
                        custom?: {
                            [key: string]: string | number | boolean | string[] | null;
                        };
                        tags?: string[];
                        /** @description How another system calls them; nobody else may have it. */
                        externalId?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            role: "admin" | "lead" | "agent" | "light" | "customer";
                            identities: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "email" | "phone" | "handle";
                                value: string;
                                primary: boolean;
                                verifiedAt: string | null;
                                /** @description Mail to it came back for good. */
                                bouncedAt: string | null;
                                bounceReason: string | null;
                                /** @description Its owner called our mail unwanted: no automatic mail goes there. */
                                complainedAt: string | null;
                            }[];
                            organisationId: string | null;
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            teams: string[];
                            language: string | null;
                            timeZone: string | null;
                            vip: boolean;
                            active: boolean;
                            signature: string;
                            /** @description For staff only. */
                            notes?: string;
                            /** @description Values of the desk’s own fields by key; for staff only. */
                            custom?: {
                                [key: string]: string | number | boolean | string[];
                            };
                            /** @description For staff only. */
                            tags?: string[];
                            preferredChannel: ("email" | "phone" | "handle") | null;
                            /** @description How another system calls them; for staff only. */
                            externalId?: string | null;
                            /** @description Who was merged into them, the last one first; for staff only. */
                            merged?: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                mergedAt: string;
                            }[];
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            version: number;
                            can: {
                                update: boolean;
                            };
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One person */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            role: "admin" | "lead" | "agent" | "light" | "customer";
                            identities: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "email" | "phone" | "handle";
                                value: string;
                                primary: boolean;
                                verifiedAt: string | null;
                                /** @description Mail to it came back for good. */
                                bouncedAt: string | null;
                                bounceReason: string | null;
                                /** @description Its owner called our mail unwanted: no automatic mail goes there. */
                                complainedAt: string | null;
                            }[];
                            organisationId: string | null;
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            teams: string[];
                            language: string | null;
                            timeZone: string | null;
                            vip: boolean;
                            active: boolean;
                            signature: string;
                            /** @description For staff only. */
                            notes?: string;
                            /** @description Values of the desk’s own fields by key; for staff only. */
                            custom?: {
                                [key: string]: string | number | boolean | string[];
                            };
                            /** @description For staff only. */
                            tags?: string[];
                            preferredChannel: ("email" | "phone" | "handle") | null;
                            /** @description How another system calls them; for staff only. */
                            externalId?: string | null;
                            /** @description Who was merged into them, the last one first; for staff only. */
                            merged?: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                mergedAt: string;
                            }[];
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            version: number;
                            can: {
                                update: boolean;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a person */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        /** @enum {string} */
                        role?: "admin" | "lead" | "agent" | "light" | "customer";
                        organisationId?: string | null;
                        language?: string | null;
                        timeZone?: string | null;
                        vip?: boolean;
                        active?: boolean;
                        /** @description HTML; what is not safe is taken out. */
                        signature?: string;
                        notes?: string;
                        /** @description Values of the desk’s own fields by key; null takes one away. */
                        custom?: {
                            [key: string]: string | number | boolean | string[] | null;
                        };
                        tags?: string[];
                        preferredChannel?: ("email" | "phone" | "handle") | null;
                        /** @description How another system calls them; nobody else may have it. */
                        externalId?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            role: "admin" | "lead" | "agent" | "light" | "customer";
                            identities: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "email" | "phone" | "handle";
                                value: string;
                                primary: boolean;
                                verifiedAt: string | null;
                                /** @description Mail to it came back for good. */
                                bouncedAt: string | null;
                                bounceReason: string | null;
                                /** @description Its owner called our mail unwanted: no automatic mail goes there. */
                                complainedAt: string | null;
                            }[];
                            organisationId: string | null;
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            teams: string[];
                            language: string | null;
                            timeZone: string | null;
                            vip: boolean;
                            active: boolean;
                            signature: string;
                            /** @description For staff only. */
                            notes?: string;
                            /** @description Values of the desk’s own fields by key; for staff only. */
                            custom?: {
                                [key: string]: string | number | boolean | string[];
                            };
                            /** @description For staff only. */
                            tags?: string[];
                            preferredChannel: ("email" | "phone" | "handle") | null;
                            /** @description How another system calls them; for staff only. */
                            externalId?: string | null;
                            /** @description Who was merged into them, the last one first; for staff only. */
                            merged?: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                mergedAt: string;
                            }[];
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            version: number;
                            can: {
                                update: boolean;
                            };
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/people/{id}/identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add an address */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @default email
                         * @enum {string}
                         */
                        kind?: "email" | "phone";
                        value: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            role: "admin" | "lead" | "agent" | "light" | "customer";
                            identities: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "email" | "phone" | "handle";
                                value: string;
                                primary: boolean;
                                verifiedAt: string | null;
                                /** @description Mail to it came back for good. */
                                bouncedAt: string | null;
                                bounceReason: string | null;
                                /** @description Its owner called our mail unwanted: no automatic mail goes there. */
                                complainedAt: string | null;
                            }[];
                            organisationId: string | null;
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            teams: string[];
                            language: string | null;
                            timeZone: string | null;
                            vip: boolean;
                            active: boolean;
                            signature: string;
                            /** @description For staff only. */
                            notes?: string;
                            /** @description Values of the desk’s own fields by key; for staff only. */
                            custom?: {
                                [key: string]: string | number | boolean | string[];
                            };
                            /** @description For staff only. */
                            tags?: string[];
                            preferredChannel: ("email" | "phone" | "handle") | null;
                            /** @description How another system calls them; for staff only. */
                            externalId?: string | null;
                            /** @description Who was merged into them, the last one first; for staff only. */
                            merged?: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                mergedAt: string;
                            }[];
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            version: number;
                            can: {
                                update: boolean;
                            };
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/identities/{identityId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove an address */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    identityId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done; nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        /** Confirm an address, or say that it works again */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    identityId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description Mail goes there first.
                         * @enum {boolean}
                         */
                        primary?: true;
                        /**
                         * @description It is known to be theirs.
                         * @enum {boolean}
                         */
                        verified?: true;
                        /**
                         * @description It works again.
                         * @enum {boolean}
                         */
                        bounced?: false;
                        /**
                         * @description They want our mail after all.
                         * @enum {boolean}
                         */
                        complained?: false;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            role: "admin" | "lead" | "agent" | "light" | "customer";
                            identities: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "email" | "phone" | "handle";
                                value: string;
                                primary: boolean;
                                verifiedAt: string | null;
                                /** @description Mail to it came back for good. */
                                bouncedAt: string | null;
                                bounceReason: string | null;
                                /** @description Its owner called our mail unwanted: no automatic mail goes there. */
                                complainedAt: string | null;
                            }[];
                            organisationId: string | null;
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            teams: string[];
                            language: string | null;
                            timeZone: string | null;
                            vip: boolean;
                            active: boolean;
                            signature: string;
                            /** @description For staff only. */
                            notes?: string;
                            /** @description Values of the desk’s own fields by key; for staff only. */
                            custom?: {
                                [key: string]: string | number | boolean | string[];
                            };
                            /** @description For staff only. */
                            tags?: string[];
                            preferredChannel: ("email" | "phone" | "handle") | null;
                            /** @description How another system calls them; for staff only. */
                            externalId?: string | null;
                            /** @description Who was merged into them, the last one first; for staff only. */
                            merged?: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                mergedAt: string;
                            }[];
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            version: number;
                            can: {
                                update: boolean;
                            };
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/people/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Notes about a person, the newest first */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                text: string;
                                author: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                createdAt: string;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Write a note about a person */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            text: string;
                            author: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/notes/{noteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a note about a person */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    noteId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done; nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was done to a person, the newest first */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                seq: number;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                at: string;
                                type: string;
                                data: {
                                    [key: string]: unknown;
                                };
                                actor: {
                                    /** @enum {string} */
                                    kind: "person" | "policy" | "system";
                                    id: string;
                                    name: string | null;
                                };
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Notes about an organisation, the newest first */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                text: string;
                                author: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                createdAt: string;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Write a note about an organisation */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            text: string;
                            author: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/notes/{noteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a note about an organisation */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    noteId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done; nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was done to an organisation, the newest first */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                seq: number;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                at: string;
                                type: string;
                                data: {
                                    [key: string]: unknown;
                                };
                                actor: {
                                    /** @enum {string} */
                                    kind: "person" | "policy" | "system";
                                    id: string;
                                    name: string | null;
                                };
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The products that a person owns */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                product: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    code: string | null;
                                    archived: boolean;
                                };
                                reference: string | null;
                                since: string | null;
                                until: string | null;
                                note: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Add a product to those that a person owns */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        productId: string;
                        /** @description A serial number, a contract. */
                        reference?: string | null;
                        /** @description A day such as 2026-01-31. */
                        since?: string | null;
                        /** @description A day such as 2026-01-31. */
                        until?: string | null;
                        note?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            product: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                code: string | null;
                                archived: boolean;
                            };
                            reference: string | null;
                            since: string | null;
                            until: string | null;
                            note: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/products/{ownedId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a product away from those that a person owns */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    ownedId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done; nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        /** Change what is known of a product that a person owns */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    ownedId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description A serial number, a contract. */
                        reference?: string | null;
                        /** @description A day such as 2026-01-31. */
                        since?: string | null;
                        /** @description A day such as 2026-01-31. */
                        until?: string | null;
                        note?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            product: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                code: string | null;
                                archived: boolean;
                            };
                            reference: string | null;
                            since: string | null;
                            until: string | null;
                            note: string;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/organisations/{id}/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The products that an organisation owns */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                product: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    code: string | null;
                                    archived: boolean;
                                };
                                reference: string | null;
                                since: string | null;
                                until: string | null;
                                note: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Add a product to those that an organisation owns */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        productId: string;
                        /** @description A serial number, a contract. */
                        reference?: string | null;
                        /** @description A day such as 2026-01-31. */
                        since?: string | null;
                        /** @description A day such as 2026-01-31. */
                        until?: string | null;
                        note?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            product: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                code: string | null;
                                archived: boolean;
                            };
                            reference: string | null;
                            since: string | null;
                            until: string | null;
                            note: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/products/{ownedId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a product away from those that an organisation owns */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    ownedId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done; nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        /** Change what is known of a product that an organisation owns */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    ownedId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description A serial number, a contract. */
                        reference?: string | null;
                        /** @description A day such as 2026-01-31. */
                        since?: string | null;
                        /** @description A day such as 2026-01-31. */
                        until?: string | null;
                        note?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            product: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                code: string | null;
                                archived: boolean;
                            };
                            reference: string | null;
                            since: string | null;
                            until: string | null;
                            note: string;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/people/{id}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A person in figures */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            open: number;
                            /** @description Solved and closed. */
                            done: number;
                            /** @description When they wrote last. */
                            lastSeenAt: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An organisation in figures */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            open: number;
                            /** @description Solved and closed. */
                            done: number;
                            /** @description When they wrote last. */
                            lastSeenAt: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Files that a person sent, the newest first */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                size: number;
                                type: string;
                                url: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                sentAt: string;
                                ticket: {
                                    /** Format: uuid */
                                    id: string;
                                    number: number;
                                    subject: string;
                                };
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may be the same person */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                role: "admin" | "lead" | "agent" | "light" | "customer";
                                identities: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    kind: "email" | "phone" | "handle";
                                    value: string;
                                    primary: boolean;
                                    verifiedAt: string | null;
                                    /** @description Mail to it came back for good. */
                                    bouncedAt: string | null;
                                    bounceReason: string | null;
                                    /** @description Its owner called our mail unwanted: no automatic mail goes there. */
                                    complainedAt: string | null;
                                }[];
                                organisationId: string | null;
                                organisation: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                teams: string[];
                                language: string | null;
                                timeZone: string | null;
                                vip: boolean;
                                active: boolean;
                                signature: string;
                                /** @description For staff only. */
                                notes?: string;
                                /** @description Values of the desk’s own fields by key; for staff only. */
                                custom?: {
                                    [key: string]: string | number | boolean | string[];
                                };
                                /** @description For staff only. */
                                tags?: string[];
                                preferredChannel: ("email" | "phone" | "handle") | null;
                                /** @description How another system calls them; for staff only. */
                                externalId?: string | null;
                                /** @description Who was merged into them, the last one first; for staff only. */
                                merged?: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    /**
                                     * Format: date-time
                                     * @example 2026-11-22T08:15:30Z
                                     */
                                    mergedAt: string;
                                }[];
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                createdAt: string;
                                version: number;
                                can: {
                                    update: boolean;
                                };
                                /**
                                 * @description By what they are alike: a phone number, an address but for its plus part or dots, or the name at the same organisation.
                                 * @enum {string}
                                 */
                                why: "phone" | "address" | "name";
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/merge-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a merge would make of two people */
        get: {
            parameters: {
                query: {
                    into: string;
                    /** @description As the merge takes it, with commas. */
                    take?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            merged: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                role: "admin" | "lead" | "agent" | "light" | "customer";
                                identities: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    kind: "email" | "phone" | "handle";
                                    value: string;
                                    primary: boolean;
                                    verifiedAt: string | null;
                                    /** @description Mail to it came back for good. */
                                    bouncedAt: string | null;
                                    bounceReason: string | null;
                                    /** @description Its owner called our mail unwanted: no automatic mail goes there. */
                                    complainedAt: string | null;
                                }[];
                                organisationId: string | null;
                                organisation: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                teams: string[];
                                language: string | null;
                                timeZone: string | null;
                                vip: boolean;
                                active: boolean;
                                signature: string;
                                /** @description For staff only. */
                                notes?: string;
                                /** @description Values of the desk’s own fields by key; for staff only. */
                                custom?: {
                                    [key: string]: string | number | boolean | string[];
                                };
                                /** @description For staff only. */
                                tags?: string[];
                                preferredChannel: ("email" | "phone" | "handle") | null;
                                /** @description How another system calls them; for staff only. */
                                externalId?: string | null;
                                /** @description Who was merged into them, the last one first; for staff only. */
                                merged?: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    /**
                                     * Format: date-time
                                     * @example 2026-11-22T08:15:30Z
                                     */
                                    mergedAt: string;
                                }[];
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                createdAt: string;
                                version: number;
                                can: {
                                    update: boolean;
                                };
                            };
                            kept: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                role: "admin" | "lead" | "agent" | "light" | "customer";
                                identities: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    kind: "email" | "phone" | "handle";
                                    value: string;
                                    primary: boolean;
                                    verifiedAt: string | null;
                                    /** @description Mail to it came back for good. */
                                    bouncedAt: string | null;
                                    bounceReason: string | null;
                                    /** @description Its owner called our mail unwanted: no automatic mail goes there. */
                                    complainedAt: string | null;
                                }[];
                                organisationId: string | null;
                                organisation: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                teams: string[];
                                language: string | null;
                                timeZone: string | null;
                                vip: boolean;
                                active: boolean;
                                signature: string;
                                /** @description For staff only. */
                                notes?: string;
                                /** @description Values of the desk’s own fields by key; for staff only. */
                                custom?: {
                                    [key: string]: string | number | boolean | string[];
                                };
                                /** @description For staff only. */
                                tags?: string[];
                                preferredChannel: ("email" | "phone" | "handle") | null;
                                /** @description How another system calls them; for staff only. */
                                externalId?: string | null;
                                /** @description Who was merged into them, the last one first; for staff only. */
                                merged?: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    /**
                                     * Format: date-time
                                     * @example 2026-11-22T08:15:30Z
                                     */
                                    mergedAt: string;
                                }[];
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                createdAt: string;
                                version: number;
                                can: {
                                    update: boolean;
                                };
                            };
                            /** @description How many of their tickets you see. */
                            tickets: {
                                merged: number;
                                kept: number;
                            };
                            differences: {
                                field: string;
                                kept: unknown;
                                merged: unknown;
                                /** @description The value of the merged one stays. */
                                taken: boolean;
                            }[];
                            /** @description Of what is named by id. */
                            names: {
                                [key: string]: string;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Merge a person into another */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        into: string;
                        /**
                         * @description Fields, as the preview names them, whose value is that of the merged one. Empty ones are filled in any case, notes are joined.
                         * @default []
                         */
                        take?: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            role: "admin" | "lead" | "agent" | "light" | "customer";
                            identities: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "email" | "phone" | "handle";
                                value: string;
                                primary: boolean;
                                verifiedAt: string | null;
                                /** @description Mail to it came back for good. */
                                bouncedAt: string | null;
                                bounceReason: string | null;
                                /** @description Its owner called our mail unwanted: no automatic mail goes there. */
                                complainedAt: string | null;
                            }[];
                            organisationId: string | null;
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            teams: string[];
                            language: string | null;
                            timeZone: string | null;
                            vip: boolean;
                            active: boolean;
                            signature: string;
                            /** @description For staff only. */
                            notes?: string;
                            /** @description Values of the desk’s own fields by key; for staff only. */
                            custom?: {
                                [key: string]: string | number | boolean | string[];
                            };
                            /** @description For staff only. */
                            tags?: string[];
                            preferredChannel: ("email" | "phone" | "handle") | null;
                            /** @description How another system calls them; for staff only. */
                            externalId?: string | null;
                            /** @description Who was merged into them, the last one first; for staff only. */
                            merged?: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                mergedAt: string;
                            }[];
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            version: number;
                            can: {
                                update: boolean;
                            };
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/unmerge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo the merge of a person */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            role: "admin" | "lead" | "agent" | "light" | "customer";
                            identities: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "email" | "phone" | "handle";
                                value: string;
                                primary: boolean;
                                verifiedAt: string | null;
                                /** @description Mail to it came back for good. */
                                bouncedAt: string | null;
                                bounceReason: string | null;
                                /** @description Its owner called our mail unwanted: no automatic mail goes there. */
                                complainedAt: string | null;
                            }[];
                            organisationId: string | null;
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            teams: string[];
                            language: string | null;
                            timeZone: string | null;
                            vip: boolean;
                            active: boolean;
                            signature: string;
                            /** @description For staff only. */
                            notes?: string;
                            /** @description Values of the desk’s own fields by key; for staff only. */
                            custom?: {
                                [key: string]: string | number | boolean | string[];
                            };
                            /** @description For staff only. */
                            tags?: string[];
                            preferredChannel: ("email" | "phone" | "handle") | null;
                            /** @description How another system calls them; for staff only. */
                            externalId?: string | null;
                            /** @description Who was merged into them, the last one first; for staff only. */
                            merged?: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                mergedAt: string;
                            }[];
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            version: number;
                            can: {
                                update: boolean;
                            };
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What may be the same organisation */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                domains: string[];
                                language: string | null;
                                timeZone: string | null;
                                vip: boolean;
                                /** @description For staff only. */
                                notes?: string;
                                /** @description Values of the desk’s own fields by key. */
                                custom?: {
                                    [key: string]: string | number | boolean | string[];
                                };
                                tags?: string[];
                                externalId?: string | null;
                                merged?: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    /**
                                     * Format: date-time
                                     * @example 2026-11-22T08:15:30Z
                                     */
                                    mergedAt: string;
                                }[];
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                createdAt: string;
                                version: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/merge-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a merge would make of two organisations */
        get: {
            parameters: {
                query: {
                    into: string;
                    /** @description As the merge takes it, with commas. */
                    take?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            merged: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                domains: string[];
                                language: string | null;
                                timeZone: string | null;
                                vip: boolean;
                                /** @description For staff only. */
                                notes?: string;
                                /** @description Values of the desk’s own fields by key. */
                                custom?: {
                                    [key: string]: string | number | boolean | string[];
                                };
                                tags?: string[];
                                externalId?: string | null;
                                merged?: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    /**
                                     * Format: date-time
                                     * @example 2026-11-22T08:15:30Z
                                     */
                                    mergedAt: string;
                                }[];
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                createdAt: string;
                                version: number;
                            };
                            kept: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                domains: string[];
                                language: string | null;
                                timeZone: string | null;
                                vip: boolean;
                                /** @description For staff only. */
                                notes?: string;
                                /** @description Values of the desk’s own fields by key. */
                                custom?: {
                                    [key: string]: string | number | boolean | string[];
                                };
                                tags?: string[];
                                externalId?: string | null;
                                merged?: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    /**
                                     * Format: date-time
                                     * @example 2026-11-22T08:15:30Z
                                     */
                                    mergedAt: string;
                                }[];
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                createdAt: string;
                                version: number;
                            };
                            members: number;
                            /** @description How many tickets you see change hands. */
                            tickets: number;
                            differences: {
                                field: string;
                                kept: unknown;
                                merged: unknown;
                                /** @description The value of the merged one stays. */
                                taken: boolean;
                            }[];
                            /** @description Of what is named by id. */
                            names: {
                                [key: string]: string;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Merge an organisation into another */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        into: string;
                        /**
                         * @description Fields, as the preview names them, whose value is that of the merged one. Empty ones are filled in any case, notes are joined.
                         * @default []
                         */
                        take?: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            domains: string[];
                            language: string | null;
                            timeZone: string | null;
                            vip: boolean;
                            /** @description For staff only. */
                            notes?: string;
                            /** @description Values of the desk’s own fields by key. */
                            custom?: {
                                [key: string]: string | number | boolean | string[];
                            };
                            tags?: string[];
                            externalId?: string | null;
                            merged?: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                mergedAt: string;
                            }[];
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/unmerge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo the merge of an organisation */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            domains: string[];
                            language: string | null;
                            timeZone: string | null;
                            vip: boolean;
                            /** @description For staff only. */
                            notes?: string;
                            /** @description Values of the desk’s own fields by key. */
                            custom?: {
                                [key: string]: string | number | boolean | string[];
                            };
                            tags?: string[];
                            externalId?: string | null;
                            merged?: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                mergedAt: string;
                            }[];
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Organisations, the newest first */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                    /** @description The beginning of words of the name, or a domain. */
                    q?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                domains: string[];
                                language: string | null;
                                timeZone: string | null;
                                vip: boolean;
                                /** @description For staff only. */
                                notes?: string;
                                /** @description Values of the desk’s own fields by key. */
                                custom?: {
                                    [key: string]: string | number | boolean | string[];
                                };
                                tags?: string[];
                                externalId?: string | null;
                                merged?: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    /**
                                     * Format: date-time
                                     * @example 2026-11-22T08:15:30Z
                                     */
                                    mergedAt: string;
                                }[];
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                createdAt: string;
                                version: number;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Add an organisation */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /** @default [] */
                        domains?: string[];
                        language?: string | null;
                        timeZone?: string | null;
                        vip?: boolean;
                        notes?: string;
                        /** @description Values of the desk’s own fields by key; null takes one away. */
                        custom?: {
                            [key: string]: string | number | boolean | string[] | null;
                        };
                        tags?: string[];
                        /** @description How another system calls them; nobody else may have it. */
                        externalId?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            domains: string[];
                            language: string | null;
                            timeZone: string | null;
                            vip: boolean;
                            /** @description For staff only. */
                            notes?: string;
                            /** @description Values of the desk’s own fields by key. */
                            custom?: {
                                [key: string]: string | number | boolean | string[];
                            };
                            tags?: string[];
                            externalId?: string | null;
                            merged?: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                mergedAt: string;
                            }[];
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One organisation */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            domains: string[];
                            language: string | null;
                            timeZone: string | null;
                            vip: boolean;
                            /** @description For staff only. */
                            notes?: string;
                            /** @description Values of the desk’s own fields by key. */
                            custom?: {
                                [key: string]: string | number | boolean | string[];
                            };
                            tags?: string[];
                            externalId?: string | null;
                            merged?: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                mergedAt: string;
                            }[];
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change an organisation */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        domains?: string[];
                        language?: string | null;
                        timeZone?: string | null;
                        vip?: boolean;
                        notes?: string;
                        /** @description Values of the desk’s own fields by key; null takes one away. */
                        custom?: {
                            [key: string]: string | number | boolean | string[] | null;
                        };
                        tags?: string[];
                        /** @description How another system calls them; nobody else may have it. */
                        externalId?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            domains: string[];
                            language: string | null;
                            timeZone: string | null;
                            vip: boolean;
                            /** @description For staff only. */
                            notes?: string;
                            /** @description Values of the desk’s own fields by key. */
                            custom?: {
                                [key: string]: string | number | boolean | string[];
                            };
                            tags?: string[];
                            externalId?: string | null;
                            merged?: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                mergedAt: string;
                            }[];
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All teams */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                private: boolean;
                                archived: boolean;
                                /** @description What an answer to a closed ticket of the team does; null: what holds for the desk. */
                                closedTickets: {
                                    /**
                                     * @description reopen: always; within: so many days after it was closed, later a follow-up; follow-up: a new ticket that names the old one.
                                     * @enum {string}
                                     */
                                    policy: "reopen" | "within" | "follow-up";
                                    /** @default 30 */
                                    days: number;
                                } | null;
                                memberIds: string[];
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                createdAt: string;
                                version: number;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Add a team */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        private?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            private: boolean;
                            archived: boolean;
                            /** @description What an answer to a closed ticket of the team does; null: what holds for the desk. */
                            closedTickets: {
                                /**
                                 * @description reopen: always; within: so many days after it was closed, later a follow-up; follow-up: a new ticket that names the old one.
                                 * @enum {string}
                                 */
                                policy: "reopen" | "within" | "follow-up";
                                /** @default 30 */
                                days: number;
                            } | null;
                            memberIds: string[];
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One team */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            private: boolean;
                            archived: boolean;
                            /** @description What an answer to a closed ticket of the team does; null: what holds for the desk. */
                            closedTickets: {
                                /**
                                 * @description reopen: always; within: so many days after it was closed, later a follow-up; follow-up: a new ticket that names the old one.
                                 * @enum {string}
                                 */
                                policy: "reopen" | "within" | "follow-up";
                                /** @default 30 */
                                days: number;
                            } | null;
                            memberIds: string[];
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Rename, archive, or make private or open */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        private?: boolean;
                        archived?: boolean;
                        closedTickets?: {
                            /**
                             * @description reopen: always; within: so many days after it was closed, later a follow-up; follow-up: a new ticket that names the old one.
                             * @enum {string}
                             */
                            policy: "reopen" | "within" | "follow-up";
                            /** @default 30 */
                            days?: number;
                        } | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            private: boolean;
                            archived: boolean;
                            /** @description What an answer to a closed ticket of the team does; null: what holds for the desk. */
                            closedTickets: {
                                /**
                                 * @description reopen: always; within: so many days after it was closed, later a follow-up; follow-up: a new ticket that names the old one.
                                 * @enum {string}
                                 */
                                policy: "reopen" | "within" | "follow-up";
                                /** @default 30 */
                                days: number;
                            } | null;
                            memberIds: string[];
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/teams/{id}/members/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put a colleague into a team */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    personId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done; nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        /** Take somebody out of a team */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    personId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done; nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The settings of the desk */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description The name that customers and colleagues see. */
                            deskName: string;
                            /** @description The zone of times in mails and reports, for whoever has none of their own. */
                            timeZone: string;
                            /**
                             * @description The language for whoever has none of their own.
                             * @enum {string}
                             */
                            language: "en" | "bg" | "pl";
                            /** @description A solved or waiting ticket opens again when the customer answers. */
                            reopenOnCustomerReply: boolean;
                            /** @description Whoever answers an unassigned ticket first gets it. */
                            assignFirstReplier: boolean;
                            /**
                             * @description What replies by mail carry below: none of the earlier messages, the last one, or all.
                             * @enum {string}
                             */
                            quoteHistory: "none" | "last" | "all";
                            /** @description Subjects of mails carry the ticket number, such as [#1001]. */
                            subjectTag: boolean;
                            /** @description Whoever follows a ticket gets what is said publicly on it by mail. */
                            mailFollowers: boolean;
                            /** @description How colleagues are told of what happens, by kind, unless they choose otherwise. */
                            notificationWays: {
                                /**
                                 * @default mail
                                 * @enum {string}
                                 */
                                assigned: "off" | "workspace" | "mail" | "digest";
                                /**
                                 * @default mail
                                 * @enum {string}
                                 */
                                handover: "off" | "workspace" | "mail" | "digest";
                                /**
                                 * @default mail
                                 * @enum {string}
                                 */
                                mentioned: "off" | "workspace" | "mail" | "digest";
                                /**
                                 * @default workspace
                                 * @enum {string}
                                 */
                                reply: "off" | "workspace" | "mail" | "digest";
                                /**
                                 * @default workspace
                                 * @enum {string}
                                 */
                                note: "off" | "workspace" | "mail" | "digest";
                                /**
                                 * @default workspace
                                 * @enum {string}
                                 */
                                answer: "off" | "workspace" | "mail" | "digest";
                                /**
                                 * @default workspace
                                 * @enum {string}
                                 */
                                side: "off" | "workspace" | "mail" | "digest";
                                /**
                                 * @default off
                                 * @enum {string}
                                 */
                                team: "off" | "workspace" | "mail" | "digest";
                                /**
                                 * @default workspace
                                 * @enum {string}
                                 */
                                woken: "off" | "workspace" | "mail" | "digest";
                                /**
                                 * @default mail
                                 * @enum {string}
                                 */
                                undelivered: "off" | "workspace" | "mail" | "digest";
                                /**
                                 * @default mail
                                 * @enum {string}
                                 */
                                stopped: "off" | "workspace" | "mail" | "digest";
                            };
                            /** @description Days for which what colleagues were told is kept. */
                            notificationDays: number;
                            /**
                             * @description Of what the requester is told by mail: nothing, that a ticket is solved, or also that it is closed.
                             * @enum {string}
                             */
                            statusNotices: "none" | "solved" | "solved-and-closed";
                            /** @description Days for which the source of what arrived is kept in the ledger; 0: for ever. Messages on tickets stay. */
                            ledgerDays: number;
                            /** @description The same for what was quarantined or rejected. */
                            quarantineDays: number;
                            /** @description Addresses, or @domains, that may send any number of mails: monitoring, a scanner, a form. */
                            unlimitedSenders: string[];
                            /** @description New tickets by mail are acknowledged; each mailbox can say otherwise. */
                            acknowledgeTickets: boolean;
                            /** @description So many automatic mails may leave in an hour; then they stop and the admins hear of it. */
                            automaticMailsPerHour: number;
                            /** @description Addresses, or @domains, of which the desk takes no mail. */
                            blockedSenders: string[];
                            /** @description Names (authserv-id) of mail servers in front of the desk whose Authentication-Results are believed. List only servers that strip such headers from outside. */
                            trustedMailServers: string[];
                            /** @description Domains that forward mail to the desk and whose ARC seal is believed. */
                            trustedForwarders: string[];
                            /**
                             * @description What mail may do for whose sender nobody vouches. strict: customers need a proof that they got a mail of ours, colleagues wait. customers: whoever takes part may answer by the ticket number, too. everyone: colleagues may write notes as well.
                             * @enum {string}
                             */
                            unauthenticatedMail: "strict" | "customers" | "everyone";
                            /**
                             * @description What a colleague’s answer by mail becomes when the address it went to does not say.
                             * @enum {string}
                             */
                            agentMail: "note" | "reply";
                            /** @description A mail that a colleague forwards to the desk opens a ticket of the customer who wrote it. */
                            staffForwards: boolean;
                            /**
                             * @description Whether people in copy of a customer’s mail take part in the ticket: at once, when they answer themselves, or never.
                             * @enum {string}
                             */
                            copiedPeople: "take-part" | "when-they-write" | "stay-out";
                            /** @description Addresses, or @domains, of web forms: their mails are by whom Reply-To names. */
                            formSenders: string[];
                            /** @description What an answer to a closed ticket does; teams and mailboxes can have their own. */
                            closedTickets: {
                                /**
                                 * @description reopen: always; within: so many days after it was closed, later a follow-up; follow-up: a new ticket that names the old one.
                                 * @enum {string}
                                 */
                                policy: "reopen" | "within" | "follow-up";
                                /** @default 30 */
                                days: number;
                            };
                            /** @description Which priority an impact and an urgency give together, and what their values mean; a priority set by hand overrides it. */
                            priorityMatrix: {
                                on: boolean;
                                /** @description By impact, 1 one person to 3 everyone, and within by urgency, 1 can wait to 3 now: 1 low to 4 urgent. */
                                cells: number[][];
                                /** @description What each value means, by language. */
                                guidance: {
                                    impact: {
                                        1?: {
                                            [key: string]: string;
                                        };
                                        2?: {
                                            [key: string]: string;
                                        };
                                        3?: {
                                            [key: string]: string;
                                        };
                                    };
                                    urgency: {
                                        1?: {
                                            [key: string]: string;
                                        };
                                        2?: {
                                            [key: string]: string;
                                        };
                                        3?: {
                                            [key: string]: string;
                                        };
                                    };
                                };
                            };
                            /** @description Days after which what is in the bin is erased for good; 0: never. */
                            binDays: number;
                            /** @description How long a reply can be taken back before it leaves; people can choose their own. */
                            undoSendSeconds: number;
                            /** @description The largest file that can be attached, in MB of a million bytes. */
                            maxFileMb: number;
                            /**
                             * @description Who may export lists of tickets as files: agents and all above them, leads and admins, or admins alone.
                             * @enum {string}
                             */
                            exporters: "agents" | "leads" | "admins";
                            /**
                             * @description Who may import people and organisations from tables: leads and admins, or admins alone.
                             * @enum {string}
                             */
                            importers: "leads" | "admins";
                            /** @description Days for which the file of an export is kept. */
                            exportDays: number;
                            /** @description Days without use after which one has to sign in again. */
                            sessionDays: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change settings */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description The name that customers and colleagues see. */
                        deskName?: string;
                        /** @description The zone of times in mails and reports, for whoever has none of their own. */
                        timeZone?: string;
                        /**
                         * @description The language for whoever has none of their own.
                         * @enum {string}
                         */
                        language?: "en" | "bg" | "pl";
                        /** @description A solved or waiting ticket opens again when the customer answers. */
                        reopenOnCustomerReply?: boolean;
                        /** @description Whoever answers an unassigned ticket first gets it. */
                        assignFirstReplier?: boolean;
                        /**
                         * @description What replies by mail carry below: none of the earlier messages, the last one, or all.
                         * @enum {string}
                         */
                        quoteHistory?: "none" | "last" | "all";
                        /** @description Subjects of mails carry the ticket number, such as [#1001]. */
                        subjectTag?: boolean;
                        /** @description Whoever follows a ticket gets what is said publicly on it by mail. */
                        mailFollowers?: boolean;
                        /** @description How colleagues are told of what happens, by kind, unless they choose otherwise. */
                        notificationWays?: {
                            /**
                             * @default mail
                             * @enum {string}
                             */
                            assigned?: "off" | "workspace" | "mail" | "digest";
                            /**
                             * @default mail
                             * @enum {string}
                             */
                            handover?: "off" | "workspace" | "mail" | "digest";
                            /**
                             * @default mail
                             * @enum {string}
                             */
                            mentioned?: "off" | "workspace" | "mail" | "digest";
                            /**
                             * @default workspace
                             * @enum {string}
                             */
                            reply?: "off" | "workspace" | "mail" | "digest";
                            /**
                             * @default workspace
                             * @enum {string}
                             */
                            note?: "off" | "workspace" | "mail" | "digest";
                            /**
                             * @default workspace
                             * @enum {string}
                             */
                            answer?: "off" | "workspace" | "mail" | "digest";
                            /**
                             * @default workspace
                             * @enum {string}
                             */
                            side?: "off" | "workspace" | "mail" | "digest";
                            /**
                             * @default off
                             * @enum {string}
                             */
                            team?: "off" | "workspace" | "mail" | "digest";
                            /**
                             * @default workspace
                             * @enum {string}
                             */
                            woken?: "off" | "workspace" | "mail" | "digest";
                            /**
                             * @default mail
                             * @enum {string}
                             */
                            undelivered?: "off" | "workspace" | "mail" | "digest";
                            /**
                             * @default mail
                             * @enum {string}
                             */
                            stopped?: "off" | "workspace" | "mail" | "digest";
                        };
                        /** @description Days for which what colleagues were told is kept. */
                        notificationDays?: number;
                        /**
                         * @description Of what the requester is told by mail: nothing, that a ticket is solved, or also that it is closed.
                         * @enum {string}
                         */
                        statusNotices?: "none" | "solved" | "solved-and-closed";
                        /** @description Days for which the source of what arrived is kept in the ledger; 0: for ever. Messages on tickets stay. */
                        ledgerDays?: number;
                        /** @description The same for what was quarantined or rejected. */
                        quarantineDays?: number;
                        /** @description Addresses, or @domains, that may send any number of mails: monitoring, a scanner, a form. */
                        unlimitedSenders?: string[];
                        /** @description New tickets by mail are acknowledged; each mailbox can say otherwise. */
                        acknowledgeTickets?: boolean;
                        /** @description So many automatic mails may leave in an hour; then they stop and the admins hear of it. */
                        automaticMailsPerHour?: number;
                        /** @description Addresses, or @domains, of which the desk takes no mail. */
                        blockedSenders?: string[];
                        /** @description Names (authserv-id) of mail servers in front of the desk whose Authentication-Results are believed. List only servers that strip such headers from outside. */
                        trustedMailServers?: string[];
                        /** @description Domains that forward mail to the desk and whose ARC seal is believed. */
                        trustedForwarders?: string[];
                        /**
                         * @description What mail may do for whose sender nobody vouches. strict: customers need a proof that they got a mail of ours, colleagues wait. customers: whoever takes part may answer by the ticket number, too. everyone: colleagues may write notes as well.
                         * @enum {string}
                         */
                        unauthenticatedMail?: "strict" | "customers" | "everyone";
                        /**
                         * @description What a colleague’s answer by mail becomes when the address it went to does not say.
                         * @enum {string}
                         */
                        agentMail?: "note" | "reply";
                        /** @description A mail that a colleague forwards to the desk opens a ticket of the customer who wrote it. */
                        staffForwards?: boolean;
                        /**
                         * @description Whether people in copy of a customer’s mail take part in the ticket: at once, when they answer themselves, or never.
                         * @enum {string}
                         */
                        copiedPeople?: "take-part" | "when-they-write" | "stay-out";
                        /** @description Addresses, or @domains, of web forms: their mails are by whom Reply-To names. */
                        formSenders?: string[];
                        /** @description What an answer to a closed ticket does; teams and mailboxes can have their own. */
                        closedTickets?: {
                            /**
                             * @description reopen: always; within: so many days after it was closed, later a follow-up; follow-up: a new ticket that names the old one.
                             * @enum {string}
                             */
                            policy: "reopen" | "within" | "follow-up";
                            /** @default 30 */
                            days?: number;
                        };
                        /** @description Which priority an impact and an urgency give together, and what their values mean; a priority set by hand overrides it. */
                        priorityMatrix?: {
                            on: boolean;
                            /** @description By impact, 1 one person to 3 everyone, and within by urgency, 1 can wait to 3 now: 1 low to 4 urgent. */
                            cells: number[][];
                            /** @description What each value means, by language. */
                            guidance: {
                                impact: {
                                    1?: {
                                        [key: string]: string;
                                    };
                                    2?: {
                                        [key: string]: string;
                                    };
                                    3?: {
                                        [key: string]: string;
                                    };
                                };
                                urgency: {
                                    1?: {
                                        [key: string]: string;
                                    };
                                    2?: {
                                        [key: string]: string;
                                    };
                                    3?: {
                                        [key: string]: string;
                                    };
                                };
                            };
                        };
                        /** @description Days after which what is in the bin is erased for good; 0: never. */
                        binDays?: number;
                        /** @description How long a reply can be taken back before it leaves; people can choose their own. */
                        undoSendSeconds?: number;
                        /** @description The largest file that can be attached, in MB of a million bytes. */
                        maxFileMb?: number;
                        /**
                         * @description Who may export lists of tickets as files: agents and all above them, leads and admins, or admins alone.
                         * @enum {string}
                         */
                        exporters?: "agents" | "leads" | "admins";
                        /**
                         * @description Who may import people and organisations from tables: leads and admins, or admins alone.
                         * @enum {string}
                         */
                        importers?: "leads" | "admins";
                        /** @description Days for which the file of an export is kept. */
                        exportDays?: number;
                        /** @description Days without use after which one has to sign in again. */
                        sessionDays?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description The name that customers and colleagues see. */
                            deskName: string;
                            /** @description The zone of times in mails and reports, for whoever has none of their own. */
                            timeZone: string;
                            /**
                             * @description The language for whoever has none of their own.
                             * @enum {string}
                             */
                            language: "en" | "bg" | "pl";
                            /** @description A solved or waiting ticket opens again when the customer answers. */
                            reopenOnCustomerReply: boolean;
                            /** @description Whoever answers an unassigned ticket first gets it. */
                            assignFirstReplier: boolean;
                            /**
                             * @description What replies by mail carry below: none of the earlier messages, the last one, or all.
                             * @enum {string}
                             */
                            quoteHistory: "none" | "last" | "all";
                            /** @description Subjects of mails carry the ticket number, such as [#1001]. */
                            subjectTag: boolean;
                            /** @description Whoever follows a ticket gets what is said publicly on it by mail. */
                            mailFollowers: boolean;
                            /** @description How colleagues are told of what happens, by kind, unless they choose otherwise. */
                            notificationWays: {
                                /**
                                 * @default mail
                                 * @enum {string}
                                 */
                                assigned: "off" | "workspace" | "mail" | "digest";
                                /**
                                 * @default mail
                                 * @enum {string}
                                 */
                                handover: "off" | "workspace" | "mail" | "digest";
                                /**
                                 * @default mail
                                 * @enum {string}
                                 */
                                mentioned: "off" | "workspace" | "mail" | "digest";
                                /**
                                 * @default workspace
                                 * @enum {string}
                                 */
                                reply: "off" | "workspace" | "mail" | "digest";
                                /**
                                 * @default workspace
                                 * @enum {string}
                                 */
                                note: "off" | "workspace" | "mail" | "digest";
                                /**
                                 * @default workspace
                                 * @enum {string}
                                 */
                                answer: "off" | "workspace" | "mail" | "digest";
                                /**
                                 * @default workspace
                                 * @enum {string}
                                 */
                                side: "off" | "workspace" | "mail" | "digest";
                                /**
                                 * @default off
                                 * @enum {string}
                                 */
                                team: "off" | "workspace" | "mail" | "digest";
                                /**
                                 * @default workspace
                                 * @enum {string}
                                 */
                                woken: "off" | "workspace" | "mail" | "digest";
                                /**
                                 * @default mail
                                 * @enum {string}
                                 */
                                undelivered: "off" | "workspace" | "mail" | "digest";
                                /**
                                 * @default mail
                                 * @enum {string}
                                 */
                                stopped: "off" | "workspace" | "mail" | "digest";
                            };
                            /** @description Days for which what colleagues were told is kept. */
                            notificationDays: number;
                            /**
                             * @description Of what the requester is told by mail: nothing, that a ticket is solved, or also that it is closed.
                             * @enum {string}
                             */
                            statusNotices: "none" | "solved" | "solved-and-closed";
                            /** @description Days for which the source of what arrived is kept in the ledger; 0: for ever. Messages on tickets stay. */
                            ledgerDays: number;
                            /** @description The same for what was quarantined or rejected. */
                            quarantineDays: number;
                            /** @description Addresses, or @domains, that may send any number of mails: monitoring, a scanner, a form. */
                            unlimitedSenders: string[];
                            /** @description New tickets by mail are acknowledged; each mailbox can say otherwise. */
                            acknowledgeTickets: boolean;
                            /** @description So many automatic mails may leave in an hour; then they stop and the admins hear of it. */
                            automaticMailsPerHour: number;
                            /** @description Addresses, or @domains, of which the desk takes no mail. */
                            blockedSenders: string[];
                            /** @description Names (authserv-id) of mail servers in front of the desk whose Authentication-Results are believed. List only servers that strip such headers from outside. */
                            trustedMailServers: string[];
                            /** @description Domains that forward mail to the desk and whose ARC seal is believed. */
                            trustedForwarders: string[];
                            /**
                             * @description What mail may do for whose sender nobody vouches. strict: customers need a proof that they got a mail of ours, colleagues wait. customers: whoever takes part may answer by the ticket number, too. everyone: colleagues may write notes as well.
                             * @enum {string}
                             */
                            unauthenticatedMail: "strict" | "customers" | "everyone";
                            /**
                             * @description What a colleague’s answer by mail becomes when the address it went to does not say.
                             * @enum {string}
                             */
                            agentMail: "note" | "reply";
                            /** @description A mail that a colleague forwards to the desk opens a ticket of the customer who wrote it. */
                            staffForwards: boolean;
                            /**
                             * @description Whether people in copy of a customer’s mail take part in the ticket: at once, when they answer themselves, or never.
                             * @enum {string}
                             */
                            copiedPeople: "take-part" | "when-they-write" | "stay-out";
                            /** @description Addresses, or @domains, of web forms: their mails are by whom Reply-To names. */
                            formSenders: string[];
                            /** @description What an answer to a closed ticket does; teams and mailboxes can have their own. */
                            closedTickets: {
                                /**
                                 * @description reopen: always; within: so many days after it was closed, later a follow-up; follow-up: a new ticket that names the old one.
                                 * @enum {string}
                                 */
                                policy: "reopen" | "within" | "follow-up";
                                /** @default 30 */
                                days: number;
                            };
                            /** @description Which priority an impact and an urgency give together, and what their values mean; a priority set by hand overrides it. */
                            priorityMatrix: {
                                on: boolean;
                                /** @description By impact, 1 one person to 3 everyone, and within by urgency, 1 can wait to 3 now: 1 low to 4 urgent. */
                                cells: number[][];
                                /** @description What each value means, by language. */
                                guidance: {
                                    impact: {
                                        1?: {
                                            [key: string]: string;
                                        };
                                        2?: {
                                            [key: string]: string;
                                        };
                                        3?: {
                                            [key: string]: string;
                                        };
                                    };
                                    urgency: {
                                        1?: {
                                            [key: string]: string;
                                        };
                                        2?: {
                                            [key: string]: string;
                                        };
                                        3?: {
                                            [key: string]: string;
                                        };
                                    };
                                };
                            };
                            /** @description Days after which what is in the bin is erased for good; 0: never. */
                            binDays: number;
                            /** @description How long a reply can be taken back before it leaves; people can choose their own. */
                            undoSendSeconds: number;
                            /** @description The largest file that can be attached, in MB of a million bytes. */
                            maxFileMb: number;
                            /**
                             * @description Who may export lists of tickets as files: agents and all above them, leads and admins, or admins alone.
                             * @enum {string}
                             */
                            exporters: "agents" | "leads" | "admins";
                            /**
                             * @description Who may import people and organisations from tables: leads and admins, or admins alone.
                             * @enum {string}
                             */
                            importers: "leads" | "admins";
                            /** @description Days for which the file of an export is kept. */
                            exportDays: number;
                            /** @description Days without use after which one has to sign in again. */
                            sessionDays: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/brands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All brands */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                position: number;
                                archived: boolean;
                                signature: string;
                                version: number;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Add a brand */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        position?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            position: number;
                            archived: boolean;
                            signature: string;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/brands/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Rename, move, archive or bring back a brand */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        position?: number;
                        archived?: boolean;
                        /** @description HTML, below every reply under this brand; with {{agent.name}}, {{brand.name}} … */
                        signature?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            position: number;
                            archived: boolean;
                            signature: string;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/mail-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The kinds of mails, their variables, and which texts were written */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            kinds: {
                                /** @enum {string} */
                                kind: "acknowledgement" | "acknowledgement-unverified" | "reply" | "update" | "notification" | "notification-digest" | "solved" | "closed" | "invitation" | "password-reset" | "verify-address" | "too-large";
                                variables: string[];
                                subject: boolean;
                                message: boolean;
                            }[];
                            /** @description The places for which a text was written. */
                            items: {
                                /** @enum {string} */
                                kind: "acknowledgement" | "acknowledgement-unverified" | "reply" | "update" | "notification" | "notification-digest" | "solved" | "closed" | "invitation" | "password-reset" | "verify-address" | "too-large";
                                /** @enum {string} */
                                language: "en" | "bg" | "pl";
                                brandId: string | null;
                                mailboxId: string | null;
                                /** @description 0: nothing was ever written here. */
                                version: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail-templates/{kind}/{language}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The text that holds */
        get: {
            parameters: {
                query?: {
                    /** @description The text for this brand only. */
                    brandId?: string;
                    /** @description The text for this mailbox only. */
                    mailboxId?: string;
                };
                header?: never;
                path: {
                    kind: "acknowledgement" | "acknowledgement-unverified" | "reply" | "update" | "notification" | "notification-digest" | "solved" | "closed" | "invitation" | "password-reset" | "verify-address" | "too-large";
                    language: "en" | "bg" | "pl";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            kind: "acknowledgement" | "acknowledgement-unverified" | "reply" | "update" | "notification" | "notification-digest" | "solved" | "closed" | "invitation" | "password-reset" | "verify-address" | "too-large";
                            /** @enum {string} */
                            language: "en" | "bg" | "pl";
                            brandId: string | null;
                            mailboxId: string | null;
                            subject: string;
                            body: string;
                            /** @description Written for this very place; false: what holds there otherwise. */
                            own: boolean;
                            /** @description 0: nothing was ever written here. */
                            version: number;
                        };
                    };
                };
            };
        };
        /** Write a text */
        put: {
            parameters: {
                query?: {
                    /** @description The text for this brand only. */
                    brandId?: string;
                    /** @description The text for this mailbox only. */
                    mailboxId?: string;
                };
                header?: never;
                path: {
                    kind: "acknowledgement" | "acknowledgement-unverified" | "reply" | "update" | "notification" | "notification-digest" | "solved" | "closed" | "invitation" | "password-reset" | "verify-address" | "too-large";
                    language: "en" | "bg" | "pl";
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description With {{variables}}. Empty for replies, which keep the customer’s subject. */
                        subject: string;
                        /** @description Plain text with {{variables}}; empty lines part paragraphs; [words]({{link}}) alone in one becomes a button. */
                        body: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            kind: "acknowledgement" | "acknowledgement-unverified" | "reply" | "update" | "notification" | "notification-digest" | "solved" | "closed" | "invitation" | "password-reset" | "verify-address" | "too-large";
                            /** @enum {string} */
                            language: "en" | "bg" | "pl";
                            brandId: string | null;
                            mailboxId: string | null;
                            subject: string;
                            body: string;
                            /** @description Written for this very place; false: what holds there otherwise. */
                            own: boolean;
                            /** @description 0: nothing was ever written here. */
                            version: number;
                        };
                    };
                };
            };
        };
        post?: never;
        /** Reset a text: the wider one, or the built-in one, holds again */
        delete: {
            parameters: {
                query?: {
                    /** @description The text for this brand only. */
                    brandId?: string;
                    /** @description The text for this mailbox only. */
                    mailboxId?: string;
                };
                header?: never;
                path: {
                    kind: "acknowledgement" | "acknowledgement-unverified" | "reply" | "update" | "notification" | "notification-digest" | "solved" | "closed" | "invitation" | "password-reset" | "verify-address" | "too-large";
                    language: "en" | "bg" | "pl";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            kind: "acknowledgement" | "acknowledgement-unverified" | "reply" | "update" | "notification" | "notification-digest" | "solved" | "closed" | "invitation" | "password-reset" | "verify-address" | "too-large";
                            /** @enum {string} */
                            language: "en" | "bg" | "pl";
                            brandId: string | null;
                            mailboxId: string | null;
                            subject: string;
                            body: string;
                            /** @description Written for this very place; false: what holds there otherwise. */
                            own: boolean;
                            /** @description 0: nothing was ever written here. */
                            version: number;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail-templates/{kind}/{language}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What stood there over time, and who wrote it */
        get: {
            parameters: {
                query?: {
                    /** @description The text for this brand only. */
                    brandId?: string;
                    /** @description The text for this mailbox only. */
                    mailboxId?: string;
                };
                header?: never;
                path: {
                    kind: "acknowledgement" | "acknowledgement-unverified" | "reply" | "update" | "notification" | "notification-digest" | "solved" | "closed" | "invitation" | "password-reset" | "verify-address" | "too-large";
                    language: "en" | "bg" | "pl";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                version: number;
                                subject: string | null;
                                /** @description null: it was reset. */
                                body: string | null;
                                author: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                at: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail-templates/{kind}/{language}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** See a text filled in with samples, without keeping it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    kind: "acknowledgement" | "acknowledgement-unverified" | "reply" | "update" | "notification" | "notification-digest" | "solved" | "closed" | "invitation" | "password-reset" | "verify-address" | "too-large";
                    language: "en" | "bg" | "pl";
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description With {{variables}}. Empty for replies, which keep the customer’s subject. */
                        subject: string;
                        /** @description Plain text with {{variables}}; empty lines part paragraphs; [words]({{link}}) alone in one becomes a button. */
                        body: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            subject: string;
                            html: string;
                            text: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search tickets, people and organisations */
        get: {
            parameters: {
                query: {
                    /** @description Words, "phrases", -exclusions and operators (status, is, priority, complexity, type, channel, assignee, requester, team, org, tag, language, subject, number, messages, created, updated, solved), such as: invoice status:open assignee:me -tag:vip created>2026-01-31 */
                    q: string;
                    type?: "tickets" | "people" | "organisations";
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            tickets: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                                status: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    category: "new" | "open" | "waiting-customer" | "waiting-third-party" | "solved" | "closed";
                                    /** @description null: the usual name of the category in the reader’s language */
                                    name: string | null;
                                };
                                /** @enum {string} */
                                priority: "low" | "normal" | "high" | "urgent";
                                /** @enum {string} */
                                channel: "email" | "phone" | "web" | "chat" | "api" | "walk-in";
                                tags: string[];
                                requester: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    vip?: boolean;
                                };
                                organisation: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                assignee: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    vip?: boolean;
                                } | null;
                                team: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @description The beginning of the last message. */
                                snippet: string;
                                messageCount: number;
                                unread: boolean;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                createdAt: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                updatedAt: string;
                                lastMessageAt: string | null;
                                version: number;
                                /** @description Why it is out of the usual lists; null: it is in them. */
                                aside: ("merged" | "spam" | "bin") | null;
                                /** @description Asleep since; null: awake. */
                                snoozedAt: string | null;
                                /** @description null while asleep: until the customer writes. */
                                snoozedUntil: string | null;
                                openTasks: number;
                                /** @description When the first of its open tasks is due. */
                                nextDueAt: string | null;
                                /** @description Of a grouped list: which group it is in; null: what has no value. */
                                group?: string | null;
                                /** @description Of the order `best`: why it stands there, the weightiest first. */
                                why?: {
                                    /** @enum {string} */
                                    reason: "overdue" | "due" | "urgent" | "high" | "vip" | "waiting" | "age";
                                    points: number;
                                    /** @description Since when; when it is due. */
                                    at: string | null;
                                }[];
                                /** @description Of the columns that were asked for, by their names. */
                                values?: {
                                    [key: string]: unknown;
                                };
                                /** @description The message in which the words were found. */
                                messageId: string | null;
                                /** @description The file of that message in which the words were found. */
                                file: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @description Only some of the words were found. */
                                partly: boolean;
                                /** @description Where what was looked for stands, as [from, to) in UTF-16 units. */
                                marks: {
                                    subject: [
                                        number,
                                        number
                                    ][];
                                    snippet: [
                                        number,
                                        number
                                    ][];
                                };
                            }[];
                            /** @description There are more tickets than these. */
                            more: boolean;
                            /** @description Words that nothing has, and what was looked for in their place. */
                            meant: {
                                typed: string;
                                meant: string;
                            }[];
                            people: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                role: string;
                                vip: boolean;
                                address: string | null;
                                organisation: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                            }[];
                            organisations: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                domains: string[];
                                vip: boolean;
                            }[];
                            /** @description What of the search was not understood, in words; the rest was searched. */
                            faults: string[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search/operators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What can be typed in a search besides words */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                name: string;
                                /** @description Words that it takes; empty where it takes any. */
                                values: string[];
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List files whose words could not be read; they are found by their names alone */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                size: number;
                                type: string;
                                /** @enum {string} */
                                cause: "unreadable" | "took-too-long" | "took-too-much-memory" | "too-large";
                                error: string;
                                attempts: number;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                readAt: string;
                                ticket: {
                                    /** Format: uuid */
                                    id: string;
                                    number: number;
                                };
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search/files/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a file once more */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done; nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/realtime": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** WebSocket that tells what changed: tickets by id and version, counts of views, who is looking at a ticket */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: never;
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you were told */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                    unread?: "true";
                    kind?: "assigned" | "handover" | "mentioned" | "reply" | "note" | "answer" | "side" | "team" | "woken" | "undelivered" | "stopped";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "assigned" | "handover" | "mentioned" | "reply" | "note" | "answer" | "side" | "team" | "woken" | "undelivered" | "stopped";
                                ticket: {
                                    /** Format: uuid */
                                    id: string;
                                    number: number;
                                    subject: string;
                                };
                                /** @description Who did it; null: the desk itself. */
                                actor: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                messageId: string | null;
                                /** @description The beginning of what was said. */
                                snippet: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                createdAt: string;
                                /** @description In the list, or by reading the ticket. */
                                read: boolean;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much of it is unread */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description At most 99. */
                            unread: number;
                            /** @description Of those, what names you. */
                            mentions: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark as read what you were told */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        ids?: string[];
                        /** Format: uuid */
                        ticketId?: string;
                        /** @description All until that moment. */
                        until?: string;
                    };
                };
            };
            responses: {
                /** @description Done; nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How you want to be told of what happens */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description What you chose yourself, by kind. */
                            ways: {
                                [key: string]: "off" | "workspace" | "mail" | "digest";
                            };
                            /** @description What holds where you chose nothing. */
                            desk: {
                                /**
                                 * @default mail
                                 * @enum {string}
                                 */
                                assigned: "off" | "workspace" | "mail" | "digest";
                                /**
                                 * @default mail
                                 * @enum {string}
                                 */
                                handover: "off" | "workspace" | "mail" | "digest";
                                /**
                                 * @default mail
                                 * @enum {string}
                                 */
                                mentioned: "off" | "workspace" | "mail" | "digest";
                                /**
                                 * @default workspace
                                 * @enum {string}
                                 */
                                reply: "off" | "workspace" | "mail" | "digest";
                                /**
                                 * @default workspace
                                 * @enum {string}
                                 */
                                note: "off" | "workspace" | "mail" | "digest";
                                /**
                                 * @default workspace
                                 * @enum {string}
                                 */
                                answer: "off" | "workspace" | "mail" | "digest";
                                /**
                                 * @default workspace
                                 * @enum {string}
                                 */
                                side: "off" | "workspace" | "mail" | "digest";
                                /**
                                 * @default off
                                 * @enum {string}
                                 */
                                team: "off" | "workspace" | "mail" | "digest";
                                /**
                                 * @default workspace
                                 * @enum {string}
                                 */
                                woken: "off" | "workspace" | "mail" | "digest";
                                /**
                                 * @default mail
                                 * @enum {string}
                                 */
                                undelivered: "off" | "workspace" | "mail" | "digest";
                                /**
                                 * @default mail
                                 * @enum {string}
                                 */
                                stopped: "off" | "workspace" | "mail" | "digest";
                            };
                            digest: {
                                /** @enum {string} */
                                every: "hour" | "day";
                                hour: number;
                            };
                            quiet: {
                                from: number;
                                to: number;
                            } | null;
                            quietDays: number[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Choose how to be told of what happens */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description By kind; null: as the desk has it. */
                        ways?: {
                            [key: string]: ("off" | "workspace" | "mail" | "digest") | null;
                        };
                        digest?: {
                            /** @enum {string} */
                            every: "hour" | "day";
                            /**
                             * @description Of a daily one, in your zone.
                             * @default 8
                             */
                            hour?: number;
                        };
                        /** @description Hours of your zone in which no mail comes; what would have come waits. */
                        quiet?: {
                            from: number;
                            to: number;
                        } | null;
                        /** @description 1 Monday … 7 Sunday. */
                        quietDays?: number[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description What you chose yourself, by kind. */
                            ways: {
                                [key: string]: "off" | "workspace" | "mail" | "digest";
                            };
                            /** @description What holds where you chose nothing. */
                            desk: {
                                /**
                                 * @default mail
                                 * @enum {string}
                                 */
                                assigned: "off" | "workspace" | "mail" | "digest";
                                /**
                                 * @default mail
                                 * @enum {string}
                                 */
                                handover: "off" | "workspace" | "mail" | "digest";
                                /**
                                 * @default mail
                                 * @enum {string}
                                 */
                                mentioned: "off" | "workspace" | "mail" | "digest";
                                /**
                                 * @default workspace
                                 * @enum {string}
                                 */
                                reply: "off" | "workspace" | "mail" | "digest";
                                /**
                                 * @default workspace
                                 * @enum {string}
                                 */
                                note: "off" | "workspace" | "mail" | "digest";
                                /**
                                 * @default workspace
                                 * @enum {string}
                                 */
                                answer: "off" | "workspace" | "mail" | "digest";
                                /**
                                 * @default workspace
                                 * @enum {string}
                                 */
                                side: "off" | "workspace" | "mail" | "digest";
                                /**
                                 * @default off
                                 * @enum {string}
                                 */
                                team: "off" | "workspace" | "mail" | "digest";
                                /**
                                 * @default workspace
                                 * @enum {string}
                                 */
                                woken: "off" | "workspace" | "mail" | "digest";
                                /**
                                 * @default mail
                                 * @enum {string}
                                 */
                                undelivered: "off" | "workspace" | "mail" | "digest";
                                /**
                                 * @default mail
                                 * @enum {string}
                                 */
                                stopped: "off" | "workspace" | "mail" | "digest";
                            };
                            digest: {
                                /** @enum {string} */
                                every: "hour" | "day";
                                hour: number;
                            };
                            quiet: {
                                from: number;
                                to: number;
                            } | null;
                            quietDays: number[];
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        email: string;
                        password: string;
                        code?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            role: "admin" | "lead" | "agent" | "light" | "customer";
                            address: string | null;
                            language: string | null;
                            timeZone: string | null;
                            signature: string;
                            preferences: {
                                [key: string]: string | number | boolean;
                            };
                            teams: string[];
                            totpOn: boolean;
                            /** @description Send it as x-csrf with every changing request of this session; null with an API token. */
                            csrf: string | null;
                            deskName: string;
                            /** @description Where files are sent from when they have an origin of their own; null: from the desk itself. */
                            filesOrigin: string | null;
                            desk: {
                                /** @enum {string} */
                                language: "en" | "bg" | "pl";
                                timeZone: string;
                                undoSendSeconds: number;
                                maxFileMb: number;
                            };
                            can: {
                                administer: boolean;
                                lead: boolean;
                                reply: boolean;
                                note: boolean;
                                /** @description Take lists of tickets along as files. */
                                export: boolean;
                                /** @description Bring in people and organisations from tables. */
                                import: boolean;
                            };
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            version: number;
                        };
                    };
                };
            };
        };
        /** Sign out */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done; nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a link to choose a new password */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        email: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * @description If somebody has this address.
                             * @enum {boolean}
                             */
                            sent: true;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password-resets/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose a new password */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    token: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Done; nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Invite a colleague */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        email: string;
                        name: string;
                        /** @enum {string} */
                        role: "admin" | "lead" | "agent" | "light";
                        /** @default [] */
                        teamIds?: string[];
                        /** @enum {string} */
                        language?: "en" | "bg" | "pl";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            personId: string;
                            /** @description Hand it over yourself where mail cannot be sent. */
                            link: string;
                            expiresAt: string;
                            mailed: boolean;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom an invitation is for */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    token: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            name: string;
                            email: string;
                            language: string | null;
                            deskName: string;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Accept an invitation and sign in */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    token: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        password: string;
                        name?: string;
                        /** @enum {string} */
                        language?: "en" | "bg" | "pl";
                        timeZone?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            role: "admin" | "lead" | "agent" | "light" | "customer";
                            address: string | null;
                            language: string | null;
                            timeZone: string | null;
                            signature: string;
                            preferences: {
                                [key: string]: string | number | boolean;
                            };
                            teams: string[];
                            totpOn: boolean;
                            /** @description Send it as x-csrf with every changing request of this session; null with an API token. */
                            csrf: string | null;
                            deskName: string;
                            /** @description Where files are sent from when they have an origin of their own; null: from the desk itself. */
                            filesOrigin: string | null;
                            desk: {
                                /** @enum {string} */
                                language: "en" | "bg" | "pl";
                                timeZone: string;
                                undoSendSeconds: number;
                                maxFileMb: number;
                            };
                            can: {
                                administer: boolean;
                                lead: boolean;
                                reply: boolean;
                                note: boolean;
                                /** @description Take lists of tickets along as files. */
                                export: boolean;
                                /** @description Bring in people and organisations from tables. */
                                import: boolean;
                            };
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the desk waits for its first admin */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            needed: boolean;
                            deskName: string;
                            /** @enum {string} */
                            language: "en" | "bg" | "pl";
                            /** @description Whether the desk can send mail of its own. */
                            mail: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Become the first admin by the link printed at start */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        token: string;
                        name: string;
                        email: string;
                        password: string;
                        /** @enum {string} */
                        language?: "en" | "bg" | "pl";
                        timeZone?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            role: "admin" | "lead" | "agent" | "light" | "customer";
                            address: string | null;
                            language: string | null;
                            timeZone: string | null;
                            signature: string;
                            preferences: {
                                [key: string]: string | number | boolean;
                            };
                            teams: string[];
                            totpOn: boolean;
                            /** @description Send it as x-csrf with every changing request of this session; null with an API token. */
                            csrf: string | null;
                            deskName: string;
                            /** @description Where files are sent from when they have an origin of their own; null: from the desk itself. */
                            filesOrigin: string | null;
                            desk: {
                                /** @enum {string} */
                                language: "en" | "bg" | "pl";
                                timeZone: string;
                                undoSendSeconds: number;
                                maxFileMb: number;
                            };
                            can: {
                                administer: boolean;
                                lead: boolean;
                                reply: boolean;
                                note: boolean;
                                /** @description Take lists of tickets along as files. */
                                export: boolean;
                                /** @description Bring in people and organisations from tables. */
                                import: boolean;
                            };
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            role: "admin" | "lead" | "agent" | "light" | "customer";
                            address: string | null;
                            language: string | null;
                            timeZone: string | null;
                            signature: string;
                            preferences: {
                                [key: string]: string | number | boolean;
                            };
                            teams: string[];
                            totpOn: boolean;
                            /** @description Send it as x-csrf with every changing request of this session; null with an API token. */
                            csrf: string | null;
                            deskName: string;
                            /** @description Where files are sent from when they have an origin of their own; null: from the desk itself. */
                            filesOrigin: string | null;
                            desk: {
                                /** @enum {string} */
                                language: "en" | "bg" | "pl";
                                timeZone: string;
                                undoSendSeconds: number;
                                maxFileMb: number;
                            };
                            can: {
                                administer: boolean;
                                lead: boolean;
                                reply: boolean;
                                note: boolean;
                                /** @description Take lists of tickets along as files. */
                                export: boolean;
                                /** @description Bring in people and organisations from tables. */
                                import: boolean;
                            };
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change oneself and the preferences of the interface */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        language?: string | null;
                        timeZone?: string | null;
                        signature?: string;
                        preferences?: {
                            [key: string]: string | number | boolean | null;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            role: "admin" | "lead" | "agent" | "light" | "customer";
                            address: string | null;
                            language: string | null;
                            timeZone: string | null;
                            signature: string;
                            preferences: {
                                [key: string]: string | number | boolean;
                            };
                            teams: string[];
                            totpOn: boolean;
                            /** @description Send it as x-csrf with every changing request of this session; null with an API token. */
                            csrf: string | null;
                            deskName: string;
                            /** @description Where files are sent from when they have an origin of their own; null: from the desk itself. */
                            filesOrigin: string | null;
                            desk: {
                                /** @enum {string} */
                                language: "en" | "bg" | "pl";
                                timeZone: string;
                                undoSendSeconds: number;
                                maxFileMb: number;
                            };
                            can: {
                                administer: boolean;
                                lead: boolean;
                                reply: boolean;
                                note: boolean;
                                /** @description Take lists of tickets along as files. */
                                export: boolean;
                                /** @description Bring in people and organisations from tables. */
                                import: boolean;
                            };
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change one’s password; other sessions end */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        current: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Done; nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where one is signed in */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                userAgent: string;
                                ip: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                createdAt: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                lastSeenAt: string;
                                current: boolean;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a session */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done; nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to sign in with codes: a secret for the telephone */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            secret: string;
                            uri: string;
                            /** @description A data: URL of an SVG image. */
                            qr: string;
                        };
                    };
                };
            };
        };
        /** Switch codes off */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Done; nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Switch codes on by entering one */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Shown once: each replaces one code, when the telephone is lost. */
                            recoveryCodes: string[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Switch off the codes of somebody who lost the telephone */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done; nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** API tokens that hold */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                scopes: ("tickets:read" | "tickets:write" | "people:read" | "people:write" | "admin")[];
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                createdAt: string;
                                lastUsedAt: string | null;
                                expiresAt: string | null;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Make an API token */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        scopes: ("tickets:read" | "tickets:write" | "people:read" | "people:write" | "admin")[];
                        expiresAt?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            scopes: ("tickets:read" | "tickets:write" | "people:read" | "people:write" | "admin")[];
                            person: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            lastUsedAt: string | null;
                            expiresAt: string | null;
                            /** @description Shown only now. */
                            token: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke an API token */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done; nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{id}/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file, by any name */
        get: {
            parameters: {
                query?: {
                    /** @description 1: show an image in place instead of saving it. */
                    inline?: "0" | "1";
                };
                header?: never;
                path: {
                    id: string;
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: never;
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file */
        get: {
            parameters: {
                query?: {
                    /** @description 1: show an image in place instead of saving it. */
                    inline?: "0" | "1";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: never;
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/{id}/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file on its own origin, by a link that works for some minutes */
        get: {
            parameters: {
                query: {
                    /** @description 1: show an image in place instead of saving it. */
                    inline?: "0" | "1";
                    expires: number;
                    signature: string;
                };
                header?: never;
                path: {
                    id: string;
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: never;
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailboxes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All mailboxes */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                address: string;
                                name: string;
                                brandId: string | null;
                                teamId: string | null;
                                signature: string;
                                intake: {
                                    /** @enum {string} */
                                    kind: "handed";
                                    catchAll: boolean;
                                    replyStyle: ("plus" | "catch-all" | "plain") | null;
                                } | {
                                    host: string;
                                    port: number;
                                    /**
                                     * @description tls: from the first byte; starttls: switched on, or refused; none: only within a network of your own.
                                     * @enum {string}
                                     */
                                    security: "tls" | "starttls" | "none";
                                    user: string | null;
                                    /** @enum {string} */
                                    auth: "password" | "oauth";
                                    hasPassword: boolean;
                                    ca: string | null;
                                    /** @description The certificates of `ca`. */
                                    authorities: {
                                        subject: string;
                                        /**
                                         * Format: date-time
                                         * @example 2026-11-22T08:15:30Z
                                         */
                                        expiresAt: string;
                                    }[];
                                    fingerprint: string | null;
                                    /** @enum {string} */
                                    kind: "imap";
                                    folders: string[];
                                    /** @description What becomes of a mail in its folder once it is safe in the ledger; of mails that this account handed to the desk alone. */
                                    after: {
                                        /** @enum {string} */
                                        kind: "read";
                                    } | {
                                        /** @enum {string} */
                                        kind: "leave";
                                    } | {
                                        /** @enum {string} */
                                        kind: "move";
                                        /** @description Made when it is not there. */
                                        folder: string;
                                    } | {
                                        /** @enum {string} */
                                        kind: "delete";
                                        /** @description After so many days. */
                                        days: number;
                                    };
                                    since: string | null;
                                    replyStyle: ("plus" | "catch-all" | "plain") | null;
                                };
                                relay: {
                                    host: string;
                                    port: number;
                                    /**
                                     * @description tls: from the first byte; starttls: switched on, or refused; none: only within a network of your own.
                                     * @enum {string}
                                     */
                                    security: "tls" | "starttls" | "none";
                                    user: string | null;
                                    /** @enum {string} */
                                    auth: "password" | "oauth";
                                    hasPassword: boolean;
                                    ca: string | null;
                                    /** @description The certificates of `ca`. */
                                    authorities: {
                                        subject: string;
                                        /**
                                         * Format: date-time
                                         * @example 2026-11-22T08:15:30Z
                                         */
                                        expiresAt: string;
                                    }[];
                                    fingerprint: string | null;
                                } | null;
                                quoteHistory: ("none" | "last" | "all") | null;
                                /** @enum {string} */
                                fromFormat: "agent" | "agent-brand" | "brand" | "first-name";
                                /** @enum {string} */
                                envelope: "auto" | "plain" | "bounce";
                                closedTickets: {
                                    /**
                                     * @description reopen: always; within: so many days after it was closed, later a follow-up; follow-up: a new ticket that names the old one.
                                     * @enum {string}
                                     */
                                    policy: "reopen" | "within" | "follow-up";
                                    /** @default 30 */
                                    days: number;
                                } | null;
                                acknowledge: boolean | null;
                                holdUnverified: boolean;
                                active: boolean;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                createdAt: string;
                                version: number;
                                /** @description What an admin granted by signing in at the provider; its tokens are never shown. */
                                signIn: {
                                    /** Format: uuid */
                                    appId: string;
                                    /** @enum {string} */
                                    state: "signed-in" | "signed-out";
                                    account: string | null;
                                    signedInAt: string | null;
                                    /** @description Of the access token, which is renewed by itself. */
                                    expiresAt: string | null;
                                    error: {
                                        /** @enum {string} */
                                        code: "not-signed-in" | "state" | "session" | "late" | "denied" | "no-refresh-token" | "no-network" | "busy" | "app-refused" | "revoked" | "refused" | "app-changed" | "other-host";
                                        /** @description The provider’s own words. */
                                        said: string;
                                        message: string;
                                    } | null;
                                } | null;
                                /** @description Of fetching by IMAP: when it last looked, and what is wrong. */
                                state: {
                                    checkedAt: string | null;
                                    error: string | null;
                                } | null;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Add a mailbox */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        address: string;
                        /** @description The name that customers see; by default the part before the @. */
                        name?: string;
                        brandId?: string | null;
                        /** @description New tickets go to this team. */
                        teamId?: string | null;
                        /** @description HTML, below every reply. */
                        signature?: string;
                        intake?: {
                            /** @enum {string} */
                            kind: "handed";
                            /** @description Take all addresses of the domain. */
                            catchAll?: boolean;
                            /**
                             * @description Replies go to name+token@, to reply-token@ (all addresses of the domain must arrive), or to the plain address.
                             * @enum {string}
                             */
                            replyStyle?: "plus" | "catch-all" | "plain";
                        } | {
                            host: string;
                            port: number;
                            /**
                             * @description tls: from the first byte; starttls: switched on, or refused; none: only within a network of your own.
                             * @enum {string}
                             */
                            security: "tls" | "starttls" | "none";
                            user?: string | null;
                            /**
                             * @description oauth: by what an admin granted by signing in at the provider (POST /api/v1/mailboxes/{id}/sign-in). Default: password.
                             * @enum {string}
                             */
                            auth?: "password" | "oauth";
                            /** @description Kept encrypted and never shown. Left out: it stays as it is. */
                            password?: string;
                            /** @description Certificates of your own authority (PEM), trusted for this server alone. Left out: they stay as they are. */
                            ca?: string | null;
                            /** @description SHA-256 fingerprint of the server’s own certificate: this one and no other is trusted. Left out: it stays as it is. */
                            fingerprint?: string | null;
                            /** @enum {string} */
                            kind: "imap";
                            /**
                             * @description The first one tells of new mail at once, the others are looked into every minute.
                             * @default [
                             *       "INBOX"
                             *     ]
                             */
                            folders?: string[];
                            /**
                             * @description What becomes of a mail in its folder once it is safe in the ledger; of mails that this account handed to the desk alone.
                             * @default {
                             *       "kind": "read"
                             *     }
                             */
                            after?: {
                                /** @enum {string} */
                                kind: "read";
                            } | {
                                /** @enum {string} */
                                kind: "leave";
                            } | {
                                /** @enum {string} */
                                kind: "move";
                                /** @description Made when it is not there. */
                                folder: string;
                            } | {
                                /** @enum {string} */
                                kind: "delete";
                                /** @description After so many days. */
                                days: number;
                            };
                            /** @description Mails received before are left alone; by default those from before the mailbox was added. */
                            since?: string | null;
                            /**
                             * @description Replies go to name+token@, to reply-token@ (all addresses of the domain must arrive), or to the plain address.
                             * @enum {string}
                             */
                            replyStyle?: "plus" | "catch-all" | "plain";
                        };
                        /** @description The server that sends; null: the desk’s default (RELAY_URL). */
                        relay?: {
                            host: string;
                            port: number;
                            /**
                             * @description tls: from the first byte; starttls: switched on, or refused; none: only within a network of your own.
                             * @enum {string}
                             */
                            security: "tls" | "starttls" | "none";
                            user?: string | null;
                            /**
                             * @description oauth: by what an admin granted by signing in at the provider (POST /api/v1/mailboxes/{id}/sign-in). Default: password.
                             * @enum {string}
                             */
                            auth?: "password" | "oauth";
                            /** @description Kept encrypted and never shown. Left out: it stays as it is. */
                            password?: string;
                            /** @description Certificates of your own authority (PEM), trusted for this server alone. Left out: they stay as they are. */
                            ca?: string | null;
                            /** @description SHA-256 fingerprint of the server’s own certificate: this one and no other is trusted. Left out: it stays as it is. */
                            fingerprint?: string | null;
                        } | null;
                        /** @description What stands below replies: none, the last message, or all of them. null: as the desk’s setting says. */
                        quoteHistory?: ("none" | "last" | "all") | null;
                        /**
                         * @description The name before the address: the agent’s, the agent’s with the brand’s, the brand’s, the agent’s first name.
                         * @enum {string}
                         */
                        fromFormat?: "agent" | "agent-brand" | "brand" | "first-name";
                        /**
                         * @description Where undeliverable mail comes back to: an address of its own for each mail where tokens arrive, as replyStyle says (auto), the mailbox (plain), or bounce+token@ its domain, which has to reach the desk (bounce).
                         * @enum {string}
                         */
                        envelope?: "auto" | "plain" | "bounce";
                        /** @description New tickets are acknowledged by mail; null: as the desk’s setting says. */
                        acknowledge?: boolean | null;
                        /** @description Mail of an address never seen before waits until its owner confirms it by a link. */
                        holdUnverified?: boolean;
                        /** @description What an answer to a closed ticket does; null: what holds for the team, or the desk. */
                        closedTickets?: {
                            /**
                             * @description reopen: always; within: so many days after it was closed, later a follow-up; follow-up: a new ticket that names the old one.
                             * @enum {string}
                             */
                            policy: "reopen" | "within" | "follow-up";
                            /** @default 30 */
                            days?: number;
                        } | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            address: string;
                            name: string;
                            brandId: string | null;
                            teamId: string | null;
                            signature: string;
                            intake: {
                                /** @enum {string} */
                                kind: "handed";
                                catchAll: boolean;
                                replyStyle: ("plus" | "catch-all" | "plain") | null;
                            } | {
                                host: string;
                                port: number;
                                /**
                                 * @description tls: from the first byte; starttls: switched on, or refused; none: only within a network of your own.
                                 * @enum {string}
                                 */
                                security: "tls" | "starttls" | "none";
                                user: string | null;
                                /** @enum {string} */
                                auth: "password" | "oauth";
                                hasPassword: boolean;
                                ca: string | null;
                                /** @description The certificates of `ca`. */
                                authorities: {
                                    subject: string;
                                    /**
                                     * Format: date-time
                                     * @example 2026-11-22T08:15:30Z
                                     */
                                    expiresAt: string;
                                }[];
                                fingerprint: string | null;
                                /** @enum {string} */
                                kind: "imap";
                                folders: string[];
                                /** @description What becomes of a mail in its folder once it is safe in the ledger; of mails that this account handed to the desk alone. */
                                after: {
                                    /** @enum {string} */
                                    kind: "read";
                                } | {
                                    /** @enum {string} */
                                    kind: "leave";
                                } | {
                                    /** @enum {string} */
                                    kind: "move";
                                    /** @description Made when it is not there. */
                                    folder: string;
                                } | {
                                    /** @enum {string} */
                                    kind: "delete";
                                    /** @description After so many days. */
                                    days: number;
                                };
                                since: string | null;
                                replyStyle: ("plus" | "catch-all" | "plain") | null;
                            };
                            relay: {
                                host: string;
                                port: number;
                                /**
                                 * @description tls: from the first byte; starttls: switched on, or refused; none: only within a network of your own.
                                 * @enum {string}
                                 */
                                security: "tls" | "starttls" | "none";
                                user: string | null;
                                /** @enum {string} */
                                auth: "password" | "oauth";
                                hasPassword: boolean;
                                ca: string | null;
                                /** @description The certificates of `ca`. */
                                authorities: {
                                    subject: string;
                                    /**
                                     * Format: date-time
                                     * @example 2026-11-22T08:15:30Z
                                     */
                                    expiresAt: string;
                                }[];
                                fingerprint: string | null;
                            } | null;
                            quoteHistory: ("none" | "last" | "all") | null;
                            /** @enum {string} */
                            fromFormat: "agent" | "agent-brand" | "brand" | "first-name";
                            /** @enum {string} */
                            envelope: "auto" | "plain" | "bounce";
                            closedTickets: {
                                /**
                                 * @description reopen: always; within: so many days after it was closed, later a follow-up; follow-up: a new ticket that names the old one.
                                 * @enum {string}
                                 */
                                policy: "reopen" | "within" | "follow-up";
                                /** @default 30 */
                                days: number;
                            } | null;
                            acknowledge: boolean | null;
                            holdUnverified: boolean;
                            active: boolean;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            version: number;
                            /** @description What an admin granted by signing in at the provider; its tokens are never shown. */
                            signIn: {
                                /** Format: uuid */
                                appId: string;
                                /** @enum {string} */
                                state: "signed-in" | "signed-out";
                                account: string | null;
                                signedInAt: string | null;
                                /** @description Of the access token, which is renewed by itself. */
                                expiresAt: string | null;
                                error: {
                                    /** @enum {string} */
                                    code: "not-signed-in" | "state" | "session" | "late" | "denied" | "no-refresh-token" | "no-network" | "busy" | "app-refused" | "revoked" | "refused" | "app-changed" | "other-host";
                                    /** @description The provider’s own words. */
                                    said: string;
                                    message: string;
                                } | null;
                            } | null;
                            /** @description Of fetching by IMAP: when it last looked, and what is wrong. */
                            state: {
                                checkedAt: string | null;
                                error: string | null;
                            } | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailboxes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One mailbox */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            address: string;
                            name: string;
                            brandId: string | null;
                            teamId: string | null;
                            signature: string;
                            intake: {
                                /** @enum {string} */
                                kind: "handed";
                                catchAll: boolean;
                                replyStyle: ("plus" | "catch-all" | "plain") | null;
                            } | {
                                host: string;
                                port: number;
                                /**
                                 * @description tls: from the first byte; starttls: switched on, or refused; none: only within a network of your own.
                                 * @enum {string}
                                 */
                                security: "tls" | "starttls" | "none";
                                user: string | null;
                                /** @enum {string} */
                                auth: "password" | "oauth";
                                hasPassword: boolean;
                                ca: string | null;
                                /** @description The certificates of `ca`. */
                                authorities: {
                                    subject: string;
                                    /**
                                     * Format: date-time
                                     * @example 2026-11-22T08:15:30Z
                                     */
                                    expiresAt: string;
                                }[];
                                fingerprint: string | null;
                                /** @enum {string} */
                                kind: "imap";
                                folders: string[];
                                /** @description What becomes of a mail in its folder once it is safe in the ledger; of mails that this account handed to the desk alone. */
                                after: {
                                    /** @enum {string} */
                                    kind: "read";
                                } | {
                                    /** @enum {string} */
                                    kind: "leave";
                                } | {
                                    /** @enum {string} */
                                    kind: "move";
                                    /** @description Made when it is not there. */
                                    folder: string;
                                } | {
                                    /** @enum {string} */
                                    kind: "delete";
                                    /** @description After so many days. */
                                    days: number;
                                };
                                since: string | null;
                                replyStyle: ("plus" | "catch-all" | "plain") | null;
                            };
                            relay: {
                                host: string;
                                port: number;
                                /**
                                 * @description tls: from the first byte; starttls: switched on, or refused; none: only within a network of your own.
                                 * @enum {string}
                                 */
                                security: "tls" | "starttls" | "none";
                                user: string | null;
                                /** @enum {string} */
                                auth: "password" | "oauth";
                                hasPassword: boolean;
                                ca: string | null;
                                /** @description The certificates of `ca`. */
                                authorities: {
                                    subject: string;
                                    /**
                                     * Format: date-time
                                     * @example 2026-11-22T08:15:30Z
                                     */
                                    expiresAt: string;
                                }[];
                                fingerprint: string | null;
                            } | null;
                            quoteHistory: ("none" | "last" | "all") | null;
                            /** @enum {string} */
                            fromFormat: "agent" | "agent-brand" | "brand" | "first-name";
                            /** @enum {string} */
                            envelope: "auto" | "plain" | "bounce";
                            closedTickets: {
                                /**
                                 * @description reopen: always; within: so many days after it was closed, later a follow-up; follow-up: a new ticket that names the old one.
                                 * @enum {string}
                                 */
                                policy: "reopen" | "within" | "follow-up";
                                /** @default 30 */
                                days: number;
                            } | null;
                            acknowledge: boolean | null;
                            holdUnverified: boolean;
                            active: boolean;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            version: number;
                            /** @description What an admin granted by signing in at the provider; its tokens are never shown. */
                            signIn: {
                                /** Format: uuid */
                                appId: string;
                                /** @enum {string} */
                                state: "signed-in" | "signed-out";
                                account: string | null;
                                signedInAt: string | null;
                                /** @description Of the access token, which is renewed by itself. */
                                expiresAt: string | null;
                                error: {
                                    /** @enum {string} */
                                    code: "not-signed-in" | "state" | "session" | "late" | "denied" | "no-refresh-token" | "no-network" | "busy" | "app-refused" | "revoked" | "refused" | "app-changed" | "other-host";
                                    /** @description The provider’s own words. */
                                    said: string;
                                    message: string;
                                } | null;
                            } | null;
                            /** @description Of fetching by IMAP: when it last looked, and what is wrong. */
                            state: {
                                checkedAt: string | null;
                                error: string | null;
                            } | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Switch a mailbox off */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done; nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        /** Change a mailbox */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        address?: string;
                        /** @description The name that customers see; by default the part before the @. */
                        name?: string;
                        brandId?: string | null;
                        /** @description New tickets go to this team. */
                        teamId?: string | null;
                        /** @description HTML, below every reply. */
                        signature?: string;
                        intake?: {
                            /** @enum {string} */
                            kind: "handed";
                            /** @description Take all addresses of the domain. */
                            catchAll?: boolean;
                            /**
                             * @description Replies go to name+token@, to reply-token@ (all addresses of the domain must arrive), or to the plain address.
                             * @enum {string}
                             */
                            replyStyle?: "plus" | "catch-all" | "plain";
                        } | {
                            host: string;
                            port: number;
                            /**
                             * @description tls: from the first byte; starttls: switched on, or refused; none: only within a network of your own.
                             * @enum {string}
                             */
                            security: "tls" | "starttls" | "none";
                            user?: string | null;
                            /**
                             * @description oauth: by what an admin granted by signing in at the provider (POST /api/v1/mailboxes/{id}/sign-in). Default: password.
                             * @enum {string}
                             */
                            auth?: "password" | "oauth";
                            /** @description Kept encrypted and never shown. Left out: it stays as it is. */
                            password?: string;
                            /** @description Certificates of your own authority (PEM), trusted for this server alone. Left out: they stay as they are. */
                            ca?: string | null;
                            /** @description SHA-256 fingerprint of the server’s own certificate: this one and no other is trusted. Left out: it stays as it is. */
                            fingerprint?: string | null;
                            /** @enum {string} */
                            kind: "imap";
                            /**
                             * @description The first one tells of new mail at once, the others are looked into every minute.
                             * @default [
                             *       "INBOX"
                             *     ]
                             */
                            folders?: string[];
                            /**
                             * @description What becomes of a mail in its folder once it is safe in the ledger; of mails that this account handed to the desk alone.
                             * @default {
                             *       "kind": "read"
                             *     }
                             */
                            after?: {
                                /** @enum {string} */
                                kind: "read";
                            } | {
                                /** @enum {string} */
                                kind: "leave";
                            } | {
                                /** @enum {string} */
                                kind: "move";
                                /** @description Made when it is not there. */
                                folder: string;
                            } | {
                                /** @enum {string} */
                                kind: "delete";
                                /** @description After so many days. */
                                days: number;
                            };
                            /** @description Mails received before are left alone; by default those from before the mailbox was added. */
                            since?: string | null;
                            /**
                             * @description Replies go to name+token@, to reply-token@ (all addresses of the domain must arrive), or to the plain address.
                             * @enum {string}
                             */
                            replyStyle?: "plus" | "catch-all" | "plain";
                        };
                        /** @description The server that sends; null: the desk’s default (RELAY_URL). */
                        relay?: {
                            host: string;
                            port: number;
                            /**
                             * @description tls: from the first byte; starttls: switched on, or refused; none: only within a network of your own.
                             * @enum {string}
                             */
                            security: "tls" | "starttls" | "none";
                            user?: string | null;
                            /**
                             * @description oauth: by what an admin granted by signing in at the provider (POST /api/v1/mailboxes/{id}/sign-in). Default: password.
                             * @enum {string}
                             */
                            auth?: "password" | "oauth";
                            /** @description Kept encrypted and never shown. Left out: it stays as it is. */
                            password?: string;
                            /** @description Certificates of your own authority (PEM), trusted for this server alone. Left out: they stay as they are. */
                            ca?: string | null;
                            /** @description SHA-256 fingerprint of the server’s own certificate: this one and no other is trusted. Left out: it stays as it is. */
                            fingerprint?: string | null;
                        } | null;
                        /** @description What stands below replies: none, the last message, or all of them. null: as the desk’s setting says. */
                        quoteHistory?: ("none" | "last" | "all") | null;
                        /**
                         * @description The name before the address: the agent’s, the agent’s with the brand’s, the brand’s, the agent’s first name.
                         * @enum {string}
                         */
                        fromFormat?: "agent" | "agent-brand" | "brand" | "first-name";
                        /**
                         * @description Where undeliverable mail comes back to: an address of its own for each mail where tokens arrive, as replyStyle says (auto), the mailbox (plain), or bounce+token@ its domain, which has to reach the desk (bounce).
                         * @enum {string}
                         */
                        envelope?: "auto" | "plain" | "bounce";
                        /** @description New tickets are acknowledged by mail; null: as the desk’s setting says. */
                        acknowledge?: boolean | null;
                        /** @description Mail of an address never seen before waits until its owner confirms it by a link. */
                        holdUnverified?: boolean;
                        /** @description What an answer to a closed ticket does; null: what holds for the team, or the desk. */
                        closedTickets?: {
                            /**
                             * @description reopen: always; within: so many days after it was closed, later a follow-up; follow-up: a new ticket that names the old one.
                             * @enum {string}
                             */
                            policy: "reopen" | "within" | "follow-up";
                            /** @default 30 */
                            days?: number;
                        } | null;
                        active?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            address: string;
                            name: string;
                            brandId: string | null;
                            teamId: string | null;
                            signature: string;
                            intake: {
                                /** @enum {string} */
                                kind: "handed";
                                catchAll: boolean;
                                replyStyle: ("plus" | "catch-all" | "plain") | null;
                            } | {
                                host: string;
                                port: number;
                                /**
                                 * @description tls: from the first byte; starttls: switched on, or refused; none: only within a network of your own.
                                 * @enum {string}
                                 */
                                security: "tls" | "starttls" | "none";
                                user: string | null;
                                /** @enum {string} */
                                auth: "password" | "oauth";
                                hasPassword: boolean;
                                ca: string | null;
                                /** @description The certificates of `ca`. */
                                authorities: {
                                    subject: string;
                                    /**
                                     * Format: date-time
                                     * @example 2026-11-22T08:15:30Z
                                     */
                                    expiresAt: string;
                                }[];
                                fingerprint: string | null;
                                /** @enum {string} */
                                kind: "imap";
                                folders: string[];
                                /** @description What becomes of a mail in its folder once it is safe in the ledger; of mails that this account handed to the desk alone. */
                                after: {
                                    /** @enum {string} */
                                    kind: "read";
                                } | {
                                    /** @enum {string} */
                                    kind: "leave";
                                } | {
                                    /** @enum {string} */
                                    kind: "move";
                                    /** @description Made when it is not there. */
                                    folder: string;
                                } | {
                                    /** @enum {string} */
                                    kind: "delete";
                                    /** @description After so many days. */
                                    days: number;
                                };
                                since: string | null;
                                replyStyle: ("plus" | "catch-all" | "plain") | null;
                            };
                            relay: {
                                host: string;
                                port: number;
                                /**
                                 * @description tls: from the first byte; starttls: switched on, or refused; none: only within a network of your own.
                                 * @enum {string}
                                 */
                                security: "tls" | "starttls" | "none";
                                user: string | null;
                                /** @enum {string} */
                                auth: "password" | "oauth";
                                hasPassword: boolean;
                                ca: string | null;
                                /** @description The certificates of `ca`. */
                                authorities: {
                                    subject: string;
                                    /**
                                     * Format: date-time
                                     * @example 2026-11-22T08:15:30Z
                                     */
                                    expiresAt: string;
                                }[];
                                fingerprint: string | null;
                            } | null;
                            quoteHistory: ("none" | "last" | "all") | null;
                            /** @enum {string} */
                            fromFormat: "agent" | "agent-brand" | "brand" | "first-name";
                            /** @enum {string} */
                            envelope: "auto" | "plain" | "bounce";
                            closedTickets: {
                                /**
                                 * @description reopen: always; within: so many days after it was closed, later a follow-up; follow-up: a new ticket that names the old one.
                                 * @enum {string}
                                 */
                                policy: "reopen" | "within" | "follow-up";
                                /** @default 30 */
                                days: number;
                            } | null;
                            acknowledge: boolean | null;
                            holdUnverified: boolean;
                            active: boolean;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            version: number;
                            /** @description What an admin granted by signing in at the provider; its tokens are never shown. */
                            signIn: {
                                /** Format: uuid */
                                appId: string;
                                /** @enum {string} */
                                state: "signed-in" | "signed-out";
                                account: string | null;
                                signedInAt: string | null;
                                /** @description Of the access token, which is renewed by itself. */
                                expiresAt: string | null;
                                error: {
                                    /** @enum {string} */
                                    code: "not-signed-in" | "state" | "session" | "late" | "denied" | "no-refresh-token" | "no-network" | "busy" | "app-refused" | "revoked" | "refused" | "app-changed" | "other-host";
                                    /** @description The provider’s own words. */
                                    said: string;
                                    message: string;
                                } | null;
                            } | null;
                            /** @description Of fetching by IMAP: when it last looked, and what is wrong. */
                            state: {
                                checkedAt: string | null;
                                error: string | null;
                            } | null;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/mailboxes/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try both ways of a mailbox for real */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            intake: {
                                ok: boolean;
                                /** @description What was found, or what is wrong and how to cure it. */
                                message: string;
                                /**
                                 * @description The same for the interface’s own words.
                                 * @enum {string}
                                 */
                                code: "handed" | "handed-http" | "imap-good" | "imap-bad" | "relay-good" | "relay-missing" | "relay-bad" | "relay-authentication" | "relay-certificate" | "relay-encryption" | "relay-refused" | "relay-busy" | "relay-unknown" | "relay-silent" | "relay-unreachable" | "relay-broke" | "no-mailbox" | "no-relay" | "mailbox-off" | "desk-stopped" | "waits-order" | "waits-way" | "sent" | "untrusted";
                                values: {
                                    [key: string]: string;
                                };
                            };
                            relay: {
                                ok: boolean;
                                /** @description What was found, or what is wrong and how to cure it. */
                                message: string;
                                /**
                                 * @description The same for the interface’s own words.
                                 * @enum {string}
                                 */
                                code: "handed" | "handed-http" | "imap-good" | "imap-bad" | "relay-good" | "relay-missing" | "relay-bad" | "relay-authentication" | "relay-certificate" | "relay-encryption" | "relay-refused" | "relay-busy" | "relay-unknown" | "relay-silent" | "relay-unreachable" | "relay-broke" | "no-mailbox" | "no-relay" | "mailbox-off" | "desk-stopped" | "waits-order" | "waits-way" | "sent" | "untrusted";
                                values: {
                                    [key: string]: string;
                                };
                            };
                            /** @description What the DNS says of its domain; the interface has words and cures for each code. */
                            domain: {
                                /** @enum {string} */
                                check: "mx" | "spf" | "dkim" | "dmarc";
                                /** @enum {string} */
                                state: "good" | "warning" | "bad" | "unknown";
                                /** @enum {string} */
                                code: "dns-silent" | "mx-good" | "mx-missing" | "spf-good" | "spf-missing" | "spf-many" | "spf-broken" | "spf-not-relay" | "spf-relay-unknown" | "dkim-good" | "dkim-none" | "dkim-missing" | "dkim-different" | "dmarc-good" | "dmarc-watching" | "dmarc-missing" | "dmarc-broken";
                                values: {
                                    [key: string]: string;
                                };
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailboxes/{id}/test-mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a real mail from a mailbox to itself */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            token: string;
                            sent: {
                                ok: boolean;
                                /** @description What was found, or what is wrong and how to cure it. */
                                message: string;
                                /**
                                 * @description The same for the interface’s own words.
                                 * @enum {string}
                                 */
                                code: "handed" | "handed-http" | "imap-good" | "imap-bad" | "relay-good" | "relay-missing" | "relay-bad" | "relay-authentication" | "relay-certificate" | "relay-encryption" | "relay-refused" | "relay-busy" | "relay-unknown" | "relay-silent" | "relay-unreachable" | "relay-broke" | "no-mailbox" | "no-relay" | "mailbox-off" | "desk-stopped" | "waits-order" | "waits-way" | "sent" | "untrusted";
                                values: {
                                    [key: string]: string;
                                };
                            };
                            /** @description Ask so long whether it has come back. */
                            waitSeconds: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailboxes/{id}/test-mails/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether a test mail has come back */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    token: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            arrived: boolean;
                            receivedAt: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailboxes/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand over a raw mail (Content-Type: message/rfc822) */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            arrivalId: string;
                            /** @description The desk had this mail already. */
                            duplicate: boolean;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How every mail account stands */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                address: string;
                                active: boolean;
                                fetching: {
                                    server: string;
                                    folders: string[];
                                    /**
                                     * @description connected: told of new mail at once; polled: has its turn about every minute; waiting: until the next try; unheld: no node reads it just now; off.
                                     * @enum {string}
                                     */
                                    state: "connected" | "polled" | "waiting" | "unheld" | "off";
                                    /** @description The node that reads it. */
                                    holder: string | null;
                                    lookedAt: string | null;
                                    /** @description When mail last came. */
                                    newAt: string | null;
                                    /** @description In a row. */
                                    failures: number;
                                    failingSince: string | null;
                                    error: string | null;
                                    nextTryAt: string | null;
                                    /** @description Mails that are safe here, but could not be marked, moved or deleted there yet. */
                                    left: number;
                                    leftError: string | null;
                                } | null;
                                sending: {
                                    server: string;
                                    said: string | null;
                                    pausedUntil: string | null;
                                    /** @description In a row, of the server that sends. */
                                    refusals: number;
                                } | null;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailboxes/{id}/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fetch mail now, without waiting for the next try */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done; nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail-folders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The folders of a mail account */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Whose kept password is used when none is given. */
                        mailboxId?: string | null;
                        intake: {
                            /** @enum {string} */
                            kind: "handed";
                            /** @description Take all addresses of the domain. */
                            catchAll?: boolean;
                            /**
                             * @description Replies go to name+token@, to reply-token@ (all addresses of the domain must arrive), or to the plain address.
                             * @enum {string}
                             */
                            replyStyle?: "plus" | "catch-all" | "plain";
                        } | {
                            host: string;
                            port: number;
                            /**
                             * @description tls: from the first byte; starttls: switched on, or refused; none: only within a network of your own.
                             * @enum {string}
                             */
                            security: "tls" | "starttls" | "none";
                            user?: string | null;
                            /**
                             * @description oauth: by what an admin granted by signing in at the provider (POST /api/v1/mailboxes/{id}/sign-in). Default: password.
                             * @enum {string}
                             */
                            auth?: "password" | "oauth";
                            /** @description Kept encrypted and never shown. Left out: it stays as it is. */
                            password?: string;
                            /** @description Certificates of your own authority (PEM), trusted for this server alone. Left out: they stay as they are. */
                            ca?: string | null;
                            /** @description SHA-256 fingerprint of the server’s own certificate: this one and no other is trusted. Left out: it stays as it is. */
                            fingerprint?: string | null;
                            /** @enum {string} */
                            kind: "imap";
                            /**
                             * @description The first one tells of new mail at once, the others are looked into every minute.
                             * @default [
                             *       "INBOX"
                             *     ]
                             */
                            folders?: string[];
                            /**
                             * @description What becomes of a mail in its folder once it is safe in the ledger; of mails that this account handed to the desk alone.
                             * @default {
                             *       "kind": "read"
                             *     }
                             */
                            after?: {
                                /** @enum {string} */
                                kind: "read";
                            } | {
                                /** @enum {string} */
                                kind: "leave";
                            } | {
                                /** @enum {string} */
                                kind: "move";
                                /** @description Made when it is not there. */
                                folder: string;
                            } | {
                                /** @enum {string} */
                                kind: "delete";
                                /** @description After so many days. */
                                days: number;
                            };
                            /** @description Mails received before are left alone; by default those from before the mailbox was added. */
                            since?: string | null;
                            /**
                             * @description Replies go to name+token@, to reply-token@ (all addresses of the domain must arrive), or to the plain address.
                             * @enum {string}
                             */
                            replyStyle?: "plus" | "catch-all" | "plain";
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                path: string;
                                use: ("inbox" | "sent" | "drafts" | "junk" | "trash" | "archive" | "all" | "flagged") | null;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/oauth-apps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The apps by which mailboxes sign in at their provider */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description To be registered at the provider. */
                            redirectUri: string;
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                provider: "google" | "microsoft" | "other";
                                name: string;
                                tenant: string | null;
                                clientId: string;
                                hasSecret: boolean;
                                authorizeUrl: string;
                                tokenUrl: string;
                                scopes: string;
                                imap: {
                                    host: string;
                                    port: number;
                                    /**
                                     * @description tls: from the first byte; starttls: switched on, or refused; none: only within a network of your own.
                                     * @enum {string}
                                     */
                                    security: "tls" | "starttls" | "none";
                                } | null;
                                smtp: {
                                    host: string;
                                    port: number;
                                    /**
                                     * @description tls: from the first byte; starttls: switched on, or refused; none: only within a network of your own.
                                     * @enum {string}
                                     */
                                    security: "tls" | "starttls" | "none";
                                } | null;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                createdAt: string;
                                version: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Add a sign-in app */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        provider: "google" | "microsoft" | "other";
                        /** @description As the settings call it; by default the provider’s name. */
                        name?: string;
                        clientId: string;
                        /** @description Kept encrypted and never shown. Left out: it stays as it is. Write a new one to rotate it. */
                        clientSecret?: string;
                        /** @description Of Microsoft only: the directory; by default common. */
                        tenant?: string;
                        /**
                         * Format: uri
                         * @description This and the next four of other providers only.
                         */
                        authorizeUrl?: string;
                        /** Format: uri */
                        tokenUrl?: string;
                        scopes?: string;
                        /** @description Access tokens are shown to these two hosts alone. */
                        imap?: {
                            host: string;
                            port: number;
                            /**
                             * @description tls: from the first byte; starttls: switched on, or refused; none: only within a network of your own.
                             * @enum {string}
                             */
                            security: "tls" | "starttls" | "none";
                        } | null;
                        smtp?: {
                            host: string;
                            port: number;
                            /**
                             * @description tls: from the first byte; starttls: switched on, or refused; none: only within a network of your own.
                             * @enum {string}
                             */
                            security: "tls" | "starttls" | "none";
                        } | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            provider: "google" | "microsoft" | "other";
                            name: string;
                            tenant: string | null;
                            clientId: string;
                            hasSecret: boolean;
                            authorizeUrl: string;
                            tokenUrl: string;
                            scopes: string;
                            imap: {
                                host: string;
                                port: number;
                                /**
                                 * @description tls: from the first byte; starttls: switched on, or refused; none: only within a network of your own.
                                 * @enum {string}
                                 */
                                security: "tls" | "starttls" | "none";
                            } | null;
                            smtp: {
                                host: string;
                                port: number;
                                /**
                                 * @description tls: from the first byte; starttls: switched on, or refused; none: only within a network of your own.
                                 * @enum {string}
                                 */
                                security: "tls" | "starttls" | "none";
                            } | null;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/oauth-apps/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a sign-in app */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done; nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        /** Change a sign-in app, or give it a new secret */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description As the settings call it; by default the provider’s name. */
                        name?: string;
                        clientId?: string;
                        /** @description Kept encrypted and never shown. Left out: it stays as it is. Write a new one to rotate it. */
                        clientSecret?: string;
                        /** @description Of Microsoft only: the directory; by default common. */
                        tenant?: string;
                        /**
                         * Format: uri
                         * @description This and the next four of other providers only.
                         */
                        authorizeUrl?: string;
                        /** Format: uri */
                        tokenUrl?: string;
                        scopes?: string;
                        /** @description Access tokens are shown to these two hosts alone. */
                        imap?: {
                            host: string;
                            port: number;
                            /**
                             * @description tls: from the first byte; starttls: switched on, or refused; none: only within a network of your own.
                             * @enum {string}
                             */
                            security: "tls" | "starttls" | "none";
                        } | null;
                        smtp?: {
                            host: string;
                            port: number;
                            /**
                             * @description tls: from the first byte; starttls: switched on, or refused; none: only within a network of your own.
                             * @enum {string}
                             */
                            security: "tls" | "starttls" | "none";
                        } | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            provider: "google" | "microsoft" | "other";
                            name: string;
                            tenant: string | null;
                            clientId: string;
                            hasSecret: boolean;
                            authorizeUrl: string;
                            tokenUrl: string;
                            scopes: string;
                            imap: {
                                host: string;
                                port: number;
                                /**
                                 * @description tls: from the first byte; starttls: switched on, or refused; none: only within a network of your own.
                                 * @enum {string}
                                 */
                                security: "tls" | "starttls" | "none";
                            } | null;
                            smtp: {
                                host: string;
                                port: number;
                                /**
                                 * @description tls: from the first byte; starttls: switched on, or refused; none: only within a network of your own.
                                 * @enum {string}
                                 */
                                security: "tls" | "starttls" | "none";
                            } | null;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/mailboxes/{id}/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to sign a mailbox in: where to send the browser */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        appId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            url: string;
                        };
                    };
                };
            };
        };
        /** Forget the sign-in of a mailbox */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done; nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a provider sends an admin back */
        get: {
            parameters: {
                query?: {
                    state?: string;
                    code?: string;
                    iss?: string;
                    error?: string;
                    error_description?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: never;
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{id}/calendar-reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer an invitation as the mailbox that was invited */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        answer: "accepted" | "tentative" | "declined";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            ticketId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/confirm/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The page that asks whether a mail is one’s own */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    token: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: never;
        };
        put?: never;
        /** Confirm that a mail is one’s own; what was held back is taken in */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    token: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: never;
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dkim-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The keys that sign mails */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                domain: string;
                                selector: string;
                                /** @enum {string} */
                                algorithm: "rsa" | "ed25519";
                                /** @enum {string} */
                                state: "new" | "active" | "retired";
                                /** @description The TXT record to publish. */
                                record: {
                                    name: string;
                                    value: string;
                                };
                                verifiedAt: string | null;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                createdAt: string;
                                version: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Make a key for a domain; it signs nothing yet */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        domain: string;
                        /**
                         * @description rsa: 2048 bits, which everybody verifies; ed25519: besides it.
                         * @default rsa
                         * @enum {string}
                         */
                        algorithm?: "rsa" | "ed25519";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            domain: string;
                            selector: string;
                            /** @enum {string} */
                            algorithm: "rsa" | "ed25519";
                            /** @enum {string} */
                            state: "new" | "active" | "retired";
                            /** @description The TXT record to publish. */
                            record: {
                                name: string;
                                value: string;
                            };
                            verifiedAt: string | null;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dkim-keys/{id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign with a key from now on, once its record is found in the DNS */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            domain: string;
                            selector: string;
                            /** @enum {string} */
                            algorithm: "rsa" | "ed25519";
                            /** @enum {string} */
                            state: "new" | "active" | "retired";
                            /** @description The TXT record to publish. */
                            record: {
                                name: string;
                                value: string;
                            };
                            verifiedAt: string | null;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dkim-keys/{id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop signing with a key */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            domain: string;
                            selector: string;
                            /** @enum {string} */
                            algorithm: "rsa" | "ed25519";
                            /** @enum {string} */
                            state: "new" | "active" | "retired";
                            /** @description The TXT record to publish. */
                            record: {
                                name: string;
                                value: string;
                            };
                            verifiedAt: string | null;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dkim-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forget a key that signs nothing */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done; nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/unsubscribe/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The page that asks whether to stop mails */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    token: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: never;
        };
        put?: never;
        /** Stop mails about a ticket with one click */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    token: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: never;
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/recipients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** To whom a reply goes unless it names others */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id or number. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            to: string[];
                            cc: string[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What arrived, and what became of it */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                    outcome?: "waiting" | "ticket" | "reply" | "note" | "report" | "automatic" | "quarantined" | "rejected" | "ignored";
                    /** @description Only what came to this mailbox. */
                    mailbox?: string;
                    /** @description Part of the sender or the subject. */
                    q?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                channel: string;
                                accountId: string | null;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                receivedAt: string;
                                via: string;
                                size: number;
                                sender: string | null;
                                subject: string | null;
                                /** @enum {string} */
                                outcome: "waiting" | "ticket" | "reply" | "note" | "report" | "automatic" | "quarantined" | "rejected" | "ignored";
                                cause: string | null;
                                error: string | null;
                                attempts: number;
                                /** @description When its bytes and personal data were given up; the row stays, so that the same mail is no new one. */
                                forgottenAt: string | null;
                                ticket: {
                                    /** Format: uuid */
                                    id: string;
                                    number: number;
                                    subject: string;
                                } | null;
                                messageId: string | null;
                                processedAt: string | null;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One arrival with the decisions on its way */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            channel: string;
                            accountId: string | null;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            receivedAt: string;
                            via: string;
                            size: number;
                            sender: string | null;
                            subject: string | null;
                            /** @enum {string} */
                            outcome: "waiting" | "ticket" | "reply" | "note" | "report" | "automatic" | "quarantined" | "rejected" | "ignored";
                            cause: string | null;
                            error: string | null;
                            attempts: number;
                            /** @description When its bytes and personal data were given up; the row stays, so that the same mail is no new one. */
                            forgottenAt: string | null;
                            ticket: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            } | null;
                            messageId: string | null;
                            processedAt: string | null;
                            envelope: {
                                [key: string]: unknown;
                            };
                            /** @description What was decided on its way, and why. */
                            decisions: {
                                step: string;
                                decision: string;
                                why: string;
                            }[];
                            parser: number | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/{id}/raw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bytes as they were received */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: never;
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Understand it once more */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description Take it in without the filters that set it aside.
                         * @default false
                         */
                        released?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            channel: string;
                            accountId: string | null;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            receivedAt: string;
                            via: string;
                            size: number;
                            sender: string | null;
                            subject: string | null;
                            /** @enum {string} */
                            outcome: "waiting" | "ticket" | "reply" | "note" | "report" | "automatic" | "quarantined" | "rejected" | "ignored";
                            cause: string | null;
                            error: string | null;
                            attempts: number;
                            /** @description When its bytes and personal data were given up; the row stays, so that the same mail is no new one. */
                            forgottenAt: string | null;
                            ticket: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            } | null;
                            messageId: string | null;
                            processedAt: string | null;
                            envelope: {
                                [key: string]: unknown;
                            };
                            /** @description What was decided on its way, and why. */
                            decisions: {
                                step: string;
                                decision: string;
                                why: string;
                            }[];
                            parser: number | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What leaves, and whether it arrived */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                    state?: "queued" | "sending" | "sent" | "failed" | "uncertain" | "bounced" | "cancelled";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                messageId: string;
                                ticket: {
                                    /** Format: uuid */
                                    id: string;
                                    number: number;
                                    subject: string;
                                };
                                channel: string;
                                accountId: string | null;
                                recipients: {
                                    to: string[];
                                    cc: string[];
                                    bcc: string[];
                                };
                                /** @enum {string} */
                                state: "queued" | "sending" | "sent" | "failed" | "uncertain" | "bounced" | "cancelled";
                                attempts: number;
                                externalId: string | null;
                                response: string | null;
                                error: string | null;
                                cause: {
                                    code: string;
                                    values: {
                                        [key: string]: string;
                                    };
                                } | null;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                createdAt: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                updatedAt: string;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/paused": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mail servers that asked for time, and until when we wait */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                key: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                pausedUntil: string;
                                said: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a message again, to corrected addresses too */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description Addresses of recipients it did not reach, and those that were meant.
                         * @default []
                         */
                        corrections?: {
                            address: string;
                            instead: string;
                        }[];
                    } | null;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            messageId: string;
                            ticket: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                subject: string;
                            };
                            channel: string;
                            accountId: string | null;
                            recipients: {
                                to: string[];
                                cc: string[];
                                bcc: string[];
                            };
                            /** @enum {string} */
                            state: "queued" | "sending" | "sent" | "failed" | "uncertain" | "bounced" | "cancelled";
                            attempts: number;
                            externalId: string | null;
                            response: string | null;
                            error: string | null;
                            cause: {
                                code: string;
                                values: {
                                    [key: string]: string;
                                };
                            } | null;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            updatedAt: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/{id}/reread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What would differ if it was read anew */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description What would differ, from the first place on where it does; nothing when all is the same. */
                            differences: {
                                /** @enum {string} */
                                field: "sender" | "subject" | "text" | "html" | "attachments" | "readable";
                                before: string;
                                after: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Read it anew */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            changed: boolean;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rereading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much an older parser read, and the latest run */
        get: {
            parameters: {
                query?: {
                    channel?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Of today. */
                            parser: number;
                            /** @description Arrivals that an older one read, counted up to 10,000. */
                            older: number;
                            /** @description The latest run. */
                            run: {
                                /** Format: uuid */
                                id: string;
                                total: number;
                                done: number;
                                changed: number;
                                failed: number;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                startedAt: string;
                                finishedAt: string | null;
                            } | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Read all of that anew */
        post: {
            parameters: {
                query?: {
                    channel?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done; nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rereading/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What would differ in what an older parser read */
        get: {
            parameters: {
                query?: {
                    channel?: string;
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description What would differ, from the first place on where it does; nothing when all is the same. */
                                differences: {
                                    /** @enum {string} */
                                    field: "sender" | "subject" | "text" | "html" | "attachments" | "readable";
                                    before: string;
                                    after: string;
                                }[];
                                /** Format: uuid */
                                id: string;
                                subject: string | null;
                            }[];
                            nextAfter: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed what, the newest first */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                    /** @description Of the subject: ticket, person, organisation, team, setting, brand, mailbox, view, status, ledger. */
                    kind?: string;
                    type?: string;
                    subjectId?: string;
                    /** @description A person’s id, a policy with its version, or a part of the system. */
                    actorId?: string;
                    from?: string;
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                at: string;
                                type: string;
                                /** @description Of the subject, after the event. */
                                version: number;
                                data: {
                                    [key: string]: unknown;
                                };
                                subject: {
                                    kind: string;
                                    /** Format: uuid */
                                    id: string;
                                    name: string | null;
                                };
                                actor: {
                                    /** @enum {string} */
                                    kind: "person" | "policy" | "system";
                                    id: string;
                                    name: string | null;
                                };
                                /** @description The event that led here. */
                                causeId: string | null;
                                depth: number;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The catalogue of events */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                type: string;
                                description: string;
                                /** @description JSON Schema of the data. */
                                schema: {
                                    [key: string]: unknown;
                                };
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether demo data is loaded */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            loaded: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Load sixty believable tickets in three languages */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            tickets: number;
                            customers: number;
                            organisations: number;
                            teams: number;
                        };
                    };
                };
            };
        };
        /** Remove the demo data whole */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            tickets: number;
                            people: number;
                            organisations: number;
                            teams: number;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process runs */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            status: "ok";
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether requests can be served */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            status: "ready" | "database";
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures for Prometheus */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: never;
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This description, for programs */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: never;
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This description, for people */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: never;
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload a file, to be named in a message */
        post: {
            parameters: {
                query: {
                    /** @description As the file is called; it is only shown, never used as a path. */
                    name: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            size: number;
                            type: string;
                            inline: boolean;
                            contentId: string | null;
                            url: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
