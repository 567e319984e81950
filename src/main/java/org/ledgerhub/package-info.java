/**
 * The entrance of the hub: the main classes, and the only place that sees every package. Start reading at
 * {@link org.ledgerhub.LedgerHub}; what the packages are stands in {@code src/docs/architecture.md}.
 */
@NullMarked
package org.ledgerhub;

import org.jspecify.annotations.NullMarked;
