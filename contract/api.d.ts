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
        delete?: never;
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
