/**
 * The in-desk: keeps originals, reads them, claims identities, codes, and owns the status of every submission. Start
 * reading at {@link org.ledgerhub.register.Register} (what people and programs ask) and
 * {@link org.ledgerhub.register.Spine} (what the routes drive).
 */
@NullMarked
package org.ledgerhub.register;

import org.jspecify.annotations.NullMarked;
