package org.ledgerhub.sandbox.exact;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** How objects of one resource are created, changed and deleted; what can't be is refused. */
interface Writer {

    /** The new rows; the first of the resource's own table is the created object. */
    Change create(Given given, Desk desk);

    default Change replace(ObjectNode standing, Given given, Desk desk) {
        throw Refusal.plain(405, "Method not allowed.");
    }

    default Change delete(ObjectNode standing, Desk desk) {
        throw Refusal.plain(405, "Method not allowed.");
    }
}
