package org.ledgerhub.office;

/**
 * Somebody who may sign in.
 *
 * @param id stable
 * @param firm the firm whose rows this person sees
 * @param name sign-in name, unique over all firms
 * @param role what it allows
 * @param language en, nl or fr
 */
public record Person(String id, String firm, String name, Role role, String language) {

    /** What somebody may do. */
    public enum Role {
        ADMIN,
        ENGINEER,
        ACCOUNTANT,
        READ_ONLY
    }

    /** A person with the hash to check a password against. */
    public record WithPassword(Person person, String passwordHash) {}
}
