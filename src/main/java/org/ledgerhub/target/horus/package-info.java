/**
 * Horus Office. By default a connection hands CODA, UBL and PDF over in a folder; by its own choice it books over the
 * interface of Horus, whose fields are assumed and stand in {@code mappings/targets/horus.api.yaml}, outside the code.
 * Facts and what is assumed: {@code src/docs/targets/horus.md}. Start reading at {@code HorusTarget}.
 */
@NullMarked
package org.ledgerhub.target.horus;

import org.jspecify.annotations.NullMarked;
