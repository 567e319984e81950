/**
 * Translator between the vocabularies and the JSON that programs outside rely on. Start reading at
 * {@link org.ledgerhub.json.Json}.
 */
@NullMarked
package org.ledgerhub.json;

import org.jspecify.annotations.NullMarked;
