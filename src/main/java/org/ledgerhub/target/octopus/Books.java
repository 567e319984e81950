package org.ledgerhub.target.octopus;

/** What is known of the books of all connections, with the interface that tells it. */
record Books(
        OctopusApi api, Inbox inbox, Bookyears bookyears, Relations relations, Bookings bookings, Numbers numbers) {
    static Books over(OctopusApi api) {
        Bookyears bookyears = new Bookyears(api);
        return new Books(api, new Inbox(), bookyears, new Relations(api), new Bookings(api), new Numbers(bookyears));
    }
}
