package org.ledgerhub.office;

import org.jspecify.annotations.Nullable;

/**
 * Whoever signs a connection in at its package; who comes back from there must be the same.
 *
 * @param firm id of the firm
 * @param person sign-in name at the hub
 * @param session of the browser, absent for programs
 */
public record Asker(String firm, String person, @Nullable String session) {}
