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
                        tags?: string[];
                        language?: string | null;
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
                            /** @enum {string} */
                            type?: "question" | "incident" | "problem" | "change" | "task";
                            impact?: number | null;
                            urgency?: number | null;
                            brand?: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            channelAccountId?: string | null;
                            language?: string | null;
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
                            firstReplyAt?: string | null;
                            lastReplyAt?: string | null;
                            lastCustomerMessageAt?: string | null;
                            solvedAt?: string | null;
                            closedAt?: string | null;
                            /** @description Replies within their undo time, and those that could not be added. */
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
                                state: "waiting" | "failed";
                                error: string | null;
                            }[];
                            can?: {
                                reply: boolean;
                                note: boolean;
                                update: boolean;
                                assign: boolean;
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
                            /** @enum {string} */
                            type: "question" | "incident" | "problem" | "change" | "task";
                            impact: number | null;
                            urgency: number | null;
                            brand: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            channelAccountId: string | null;
                            language: string | null;
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
                            firstReplyAt: string | null;
                            lastReplyAt: string | null;
                            lastCustomerMessageAt: string | null;
                            solvedAt: string | null;
                            closedAt: string | null;
                            /** @description Replies within their undo time, and those that could not be added. */
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
                                state: "waiting" | "failed";
                                error: string | null;
                            }[];
                            can: {
                                reply: boolean;
                                note: boolean;
                                update: boolean;
                                assign: boolean;
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
                        /** @enum {string} */
                        type?: "question" | "incident" | "problem" | "change" | "task";
                        /** @enum {string} */
                        priority?: "low" | "normal" | "high" | "urgent";
                        impact?: number | null;
                        urgency?: number | null;
                        language?: string | null;
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
                            /** @enum {string} */
                            type: "question" | "incident" | "problem" | "change" | "task";
                            impact: number | null;
                            urgency: number | null;
                            brand: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            channelAccountId: string | null;
                            language: string | null;
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
                            firstReplyAt: string | null;
                            lastReplyAt: string | null;
                            lastCustomerMessageAt: string | null;
                            solvedAt: string | null;
                            closedAt: string | null;
                            /** @description Replies within their undo time, and those that could not be added. */
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
                                state: "waiting" | "failed";
                                error: string | null;
                            }[];
                            can: {
                                reply: boolean;
                                note: boolean;
                                update: boolean;
                                assign: boolean;
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
                                        /**
                                         * Format: date-time
                                         * @example 2026-11-22T08:15:30Z
                                         */
                                        updatedAt: string;
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
                            /** @enum {string} */
                            type: "question" | "incident" | "problem" | "change" | "task";
                            impact: number | null;
                            urgency: number | null;
                            brand: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            channelAccountId: string | null;
                            language: string | null;
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
                            firstReplyAt: string | null;
                            lastReplyAt: string | null;
                            lastCustomerMessageAt: string | null;
                            solvedAt: string | null;
                            closedAt: string | null;
                            /** @description Replies within their undo time, and those that could not be added. */
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
                                state: "waiting" | "failed";
                                error: string | null;
                            }[];
                            can: {
                                reply: boolean;
                                note: boolean;
                                update: boolean;
                                assign: boolean;
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
                            /** @enum {string} */
                            type: "question" | "incident" | "problem" | "change" | "task";
                            impact: number | null;
                            urgency: number | null;
                            brand: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            channelAccountId: string | null;
                            language: string | null;
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
                            firstReplyAt: string | null;
                            lastReplyAt: string | null;
                            lastCustomerMessageAt: string | null;
                            solvedAt: string | null;
                            closedAt: string | null;
                            /** @description Replies within their undo time, and those that could not be added. */
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
                                state: "waiting" | "failed";
                                error: string | null;
                            }[];
                            can: {
                                reply: boolean;
                                note: boolean;
                                update: boolean;
                                assign: boolean;
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
                        /**
                         * @description Hold the message back for so long; POST /messages/{id}/cancel stops it.
                         * @default 0
                         */
                        undoSeconds?: number;
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
                                /** @description Of a built-in view: mine, unassigned, open, waiting, solved, or team-<id>. */
                                key: string | null;
                                name: string | null;
                                condition: {
                                    [key: string]: unknown;
                                };
                                /** @enum {string} */
                                sort: "-updatedAt" | "updatedAt" | "-createdAt" | "createdAt" | "-priority" | "-number" | "number";
                                ownerId: string | null;
                                teamId: string | null;
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
                         * @default -updatedAt
                         * @enum {string}
                         */
                        sort?: "-updatedAt" | "updatedAt" | "-createdAt" | "createdAt" | "-priority" | "-number" | "number";
                        /** @default 0 */
                        position?: number;
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
                            /** Format: uuid */
                            id: string;
                            /** @description Of a built-in view: mine, unassigned, open, waiting, solved, or team-<id>. */
                            key: string | null;
                            name: string | null;
                            condition: {
                                [key: string]: unknown;
                            };
                            /** @enum {string} */
                            sort: "-updatedAt" | "updatedAt" | "-createdAt" | "createdAt" | "-priority" | "-number" | "number";
                            ownerId: string | null;
                            teamId: string | null;
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
    "/api/v1/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
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
        /** Change a view */
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
                        /** @enum {string} */
                        sort?: "-updatedAt" | "updatedAt" | "-createdAt" | "createdAt" | "-priority" | "-number" | "number";
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
                            /** Format: uuid */
                            id: string;
                            /** @description Of a built-in view: mine, unassigned, open, waiting, solved, or team-<id>. */
                            key: string | null;
                            name: string | null;
                            condition: {
                                [key: string]: unknown;
                            };
                            /** @enum {string} */
                            sort: "-updatedAt" | "updatedAt" | "-createdAt" | "createdAt" | "-priority" | "-number" | "number";
                            ownerId: string | null;
                            teamId: string | null;
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
                    sort?: "-updatedAt" | "updatedAt" | "-createdAt" | "createdAt" | "-priority" | "-number" | "number";
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
                            /** @description Replies by mail carry the earlier messages below. */
                            quoteHistory: boolean;
                            /** @description Subjects of mails carry the ticket number, such as [#1001]. */
                            subjectTag: boolean;
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
                            /** @description How long a reply can be taken back before it leaves; people can choose their own. */
                            undoSendSeconds: number;
                            /** @description The largest file that can be attached, in MB of a million bytes. */
                            maxFileMb: number;
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
                        /** @description Replies by mail carry the earlier messages below. */
                        quoteHistory?: boolean;
                        /** @description Subjects of mails carry the ticket number, such as [#1001]. */
                        subjectTag?: boolean;
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
                        /** @description How long a reply can be taken back before it leaves; people can choose their own. */
                        undoSendSeconds?: number;
                        /** @description The largest file that can be attached, in MB of a million bytes. */
                        maxFileMb?: number;
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
                            /** @description Replies by mail carry the earlier messages below. */
                            quoteHistory: boolean;
                            /** @description Subjects of mails carry the ticket number, such as [#1001]. */
                            subjectTag: boolean;
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
                            /** @description How long a reply can be taken back before it leaves; people can choose their own. */
                            undoSendSeconds: number;
                            /** @description The largest file that can be attached, in MB of a million bytes. */
                            maxFileMb: number;
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
                            version: number;
                        };
                    };
                };
            };
        };
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
                    /** @description Words, "phrases", -exclusions and operators (status, is, priority, type, channel, assignee, requester, team, org, tag, language, subject, number, messages, created, updated, solved), such as: invoice status:open assignee:me -tag:vip created>2026-01-31 */
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
                                /** @description The message in which the words were found. */
                                messageId: string | null;
                            }[];
                            /** @description There are more tickets than these. */
                            more: boolean;
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
                                    hasPassword: boolean;
                                    /** @enum {string} */
                                    kind: "imap";
                                    folder: string;
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
                                    hasPassword: boolean;
                                } | null;
                                quote: boolean;
                                closedTickets: {
                                    /**
                                     * @description reopen: always; within: so many days after it was closed, later a follow-up; follow-up: a new ticket that names the old one.
                                     * @enum {string}
                                     */
                                    policy: "reopen" | "within" | "follow-up";
                                    /** @default 30 */
                                    days: number;
                                } | null;
                                active: boolean;
                                /**
                                 * Format: date-time
                                 * @example 2026-11-22T08:15:30Z
                                 */
                                createdAt: string;
                                version: number;
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
                            /** @description Kept encrypted and never shown. Left out: it stays as it is. */
                            password?: string;
                            /** @enum {string} */
                            kind: "imap";
                            /** @default INBOX */
                            folder?: string;
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
                            /** @description Kept encrypted and never shown. Left out: it stays as it is. */
                            password?: string;
                        } | null;
                        /** @description Replies carry the earlier message below. */
                        quote?: boolean;
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
                                hasPassword: boolean;
                                /** @enum {string} */
                                kind: "imap";
                                folder: string;
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
                                hasPassword: boolean;
                            } | null;
                            quote: boolean;
                            closedTickets: {
                                /**
                                 * @description reopen: always; within: so many days after it was closed, later a follow-up; follow-up: a new ticket that names the old one.
                                 * @enum {string}
                                 */
                                policy: "reopen" | "within" | "follow-up";
                                /** @default 30 */
                                days: number;
                            } | null;
                            active: boolean;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            version: number;
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
                                hasPassword: boolean;
                                /** @enum {string} */
                                kind: "imap";
                                folder: string;
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
                                hasPassword: boolean;
                            } | null;
                            quote: boolean;
                            closedTickets: {
                                /**
                                 * @description reopen: always; within: so many days after it was closed, later a follow-up; follow-up: a new ticket that names the old one.
                                 * @enum {string}
                                 */
                                policy: "reopen" | "within" | "follow-up";
                                /** @default 30 */
                                days: number;
                            } | null;
                            active: boolean;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            version: number;
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
                            /** @description Kept encrypted and never shown. Left out: it stays as it is. */
                            password?: string;
                            /** @enum {string} */
                            kind: "imap";
                            /** @default INBOX */
                            folder?: string;
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
                            /** @description Kept encrypted and never shown. Left out: it stays as it is. */
                            password?: string;
                        } | null;
                        /** @description Replies carry the earlier message below. */
                        quote?: boolean;
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
                                hasPassword: boolean;
                                /** @enum {string} */
                                kind: "imap";
                                folder: string;
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
                                hasPassword: boolean;
                            } | null;
                            quote: boolean;
                            closedTickets: {
                                /**
                                 * @description reopen: always; within: so many days after it was closed, later a follow-up; follow-up: a new ticket that names the old one.
                                 * @enum {string}
                                 */
                                policy: "reopen" | "within" | "follow-up";
                                /** @default 30 */
                                days: number;
                            } | null;
                            active: boolean;
                            /**
                             * Format: date-time
                             * @example 2026-11-22T08:15:30Z
                             */
                            createdAt: string;
                            version: number;
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
                            };
                            relay: {
                                ok: boolean;
                                /** @description What was found, or what is wrong and how to cure it. */
                                message: string;
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
    "/api/v1/deliveries/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a message again */
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
                    /** @description Of the subject: ticket, person, organisation, team, setting, brand, mailbox, view, status. */
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
