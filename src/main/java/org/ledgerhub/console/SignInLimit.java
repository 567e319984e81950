package org.ledgerhub.console;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many wrong passwords are one too many ({@code hub.limits.sign-in.*}).
 *
 * @param failures wrong passwords for one name from one address
 * @param window counted from the first of them; as long the name is closed from there
 */
@ConfigurationProperties("hub.limits.sign-in")
record SignInLimit(
        @DefaultValue("10") int failures,
        @DefaultValue("5m") Duration window) {}
