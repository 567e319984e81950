/**
 * The desk that knows the firms, their dossiers, their connections with encrypted secrets, and the people. Start
 * reading at {@link org.ledgerhub.office.Office}.
 */
@NullMarked
package org.ledgerhub.office;

import org.jspecify.annotations.NullMarked;
