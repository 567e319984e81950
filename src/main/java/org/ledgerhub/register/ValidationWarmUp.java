package org.ledgerhub.register;

import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Loads the published rules in the background when the hub starts and somebody has them run. */
@Component
final class ValidationWarmUp {
    private final InvoiceValidation validation;

    ValidationWarmUp(InvoiceValidation validation) {
        this.validation = validation;
    }

    @EventListener
    void start(ContextRefreshedEvent started) {
        if (started.getApplicationContext().getParent() == null && validation.isOnAnywhere()) {
            Thread.ofPlatform()
                    .daemon()
                    .name("rules-warm-up")
                    .priority(Thread.MIN_PRIORITY)
                    .start(validation::warm);
        }
    }
}
