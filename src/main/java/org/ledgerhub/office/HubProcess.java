package org.ledgerhub.office;

/**
 * The hub that runs here, as the rows it works on name their owner.
 *
 * @param id the same again after a restart on the same data folder, so that a hub that comes back need not wait for
 *     the end of the leases it held when it was killed
 * @param alone whether no other hub works on the database
 */
public record HubProcess(String id, boolean alone) {}
