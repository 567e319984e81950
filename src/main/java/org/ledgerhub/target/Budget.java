package org.ledgerhub.target;

import java.time.Duration;

/**
 * How many calls a package allows one connection in a span of time, shared by all routes and all nodes.
 *
 * @param name in settings, metrics and JSON, such as {@code minute}, {@code day} or {@code errors}
 * @param label for people
 * @param calls most calls in the span
 * @param per the span
 * @param kept whether what was spent outlives a restart of the hub; a short rate needs no memory
 */
public record Budget(String name, String label, long calls, Duration per, boolean kept) {}
