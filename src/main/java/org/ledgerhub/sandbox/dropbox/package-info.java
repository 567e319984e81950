/**
 * The stand-in of Dropbox: {@code /sandbox/dropbox/api} takes the place of {@code https://api.dropboxapi.com},
 * {@code /sandbox/dropbox/content} of {@code https://content.dropboxapi.com} and {@code /sandbox/dropbox/www} of
 * {@code https://www.dropbox.com}. One app is known, {@code demo-app} with the secret {@code demo-secret}, and one
 * account, which belongs to whoever says yes on the consent page. An access token lives 14,400 seconds; a refresh token
 * never ends by itself and outlives a restart.
 *
 * <p>It knows {@code files/upload}, {@code upload_session/start append_v2 append_batch finish start_batch
 * finish_batch_v2}, {@code download}, {@code get_metadata}, {@code list_folder} and {@code /continue},
 * {@code create_folder_v2}, {@code move_v2} of files, {@code delete_v2}, {@code users/get_current_account} and
 * {@code auth/token/revoke}. Limits: {@code hub.sandbox.dropbox-upload-limit} bytes a call (150 MiB),
 * {@code hub.sandbox.dropbox-space} bytes altogether (2 GiB).
 *
 * <p><b>Assumed</b>, because it is not publicly known: an upload session that was ended, well or not, is over; a lost
 * session (the stand-in was stopped) is {@code not_found}; {@code retry_after} of too many calls is a minute.
 *
 * <p>In {@code _books} the paths stand without their first slash; {@code entries} are the {@code .entry.json} files.
 * Start reading at {@code DropboxStandIn}.
 */
@NullMarked
package org.ledgerhub.sandbox.dropbox;

import org.jspecify.annotations.NullMarked;
