package org.ledgerhub.console;

import org.ledgerhub.register.Register;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** The limit of one upload, checked against what the request says before a byte is read. */
@Component
class UploadLimit {
    private final DataSize limit;

    UploadLimit(@Value("${hub.limits.upload:512MB}") DataSize limit) {
        this.limit = limit;
    }

    /** Refuses a length over the limit; -1 is unknown and is counted while it is read. */
    void check(long length) throws Register.TooLarge {
        if (length > limit.toBytes()) {
            throw new Register.TooLarge(limit.toBytes());
        }
    }
}
