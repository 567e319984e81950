package org.ledgerhub.office;

import java.util.List;
import java.util.Optional;

/** The templates of one firm and the clients that follow them; what they say is written into links at once. */
public interface Templates {

    List<Template> all();

    Optional<Template> one(String id);

    /**
     * Adds a template or changes it, and all its clients with it. A place that it no longer has is switched off at them.
     *
     * @throws java.util.ConcurrentModificationException when its version is not the one that stands
     * @throws Conflict when a client can't follow
     */
    Template save(Template template);

    /**
     * Removes a template; empty when there was none.
     *
     * @throws Conflict when clients follow it
     */
    Optional<Template> remove(String id);

    /** Who follows a template, by dossier. */
    List<TemplateClient> clients(String template);

    /**
     * Lets dossiers follow a template, all or none. Those of another template leave that one.
     *
     * @throws Conflict when one can't follow
     */
    void assign(List<TemplateClient> clients);

    /** Lets a dossier go its own way again, set up as it is; empty when it does not follow this template. */
    Optional<TemplateClient> release(String template, String dossier);

    /** Why a template and its clients do not go together; the message is for people. */
    final class Conflict extends RuntimeException {
        Conflict(String message) {
            super(message);
        }
    }
}
