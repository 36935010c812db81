-- Rules are about tickets, people or organisations; those that there are, about tickets.
update rules set definition = definition || '{"about": "ticket"}';
update rule_versions set definition = definition || '{"about": "ticket"}';
