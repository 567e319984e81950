package org.ledgerhub.target.odoo;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What all runs share: the way to Odoo and what is known of it.
 *
 * @param begun external ids that this process sent and did not see to their end: they may stand with some of their files
 */
record Desk(OdooApi api, Charts charts, Partners partners, Moves moves, Set<String> begun) {
    static Desk open() {
        OdooApi api = new OdooApi();
        return new Desk(api, new Charts(api), new Partners(api), new Moves(api), ConcurrentHashMap.newKeySet());
    }
}
