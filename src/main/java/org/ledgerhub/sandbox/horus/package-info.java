/**
 * The stand-in of Horus Office: {@code /sandbox/horus} takes the place of the address that a customer of Horus has.
 * Only what is known of Horus is here: a consent page with refresh tokens, folders (list and one), accounts of a folder
 * (the folder must be named), analytical axes, ids that are UUIDs. What writing looks like is not known, so nothing can
 * be written over the interface; files are handed over in the folder {@code sandbox/horus} below {@code hub.data}, and
 * they are its books.
 *
 * <p><b>Assumed</b>: the paths {@code /oauth2/authorize}, {@code /oauth2/token}, {@code /folders}, {@code /accounts} and
 * {@code /analyticalaxes}, the names of their fields, that lists lie in an object, that an access token lives an hour,
 * and the shape of errors. Client {@code demo-client} with the secret {@code demo-secret}. Start reading at
 * {@code HorusStandIn}.
 */
@NullMarked
package org.ledgerhub.sandbox.horus;

import org.jspecify.annotations.NullMarked;
