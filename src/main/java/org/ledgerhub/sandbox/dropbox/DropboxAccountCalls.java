package org.ledgerhub.sandbox.dropbox;

import java.util.Map;
import org.ledgerhub.sandbox.InSandbox;
import org.ledgerhub.sandbox.Json;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whose Dropbox it is. */
@RestController
@InSandbox
@RequestMapping(DropboxStandIn.API + "/2/users")
class DropboxAccountCalls {
    static final String ACCOUNT = "dbid:AAAAdemo000000000000000000000000001";

    @PostMapping("/get_current_account")
    ResponseEntity<byte[]> current() {
        return Json.answer(
                200,
                Map.of(
                        "account_id",
                        ACCOUNT,
                        "name",
                        Map.of(
                                "given_name", "Demo",
                                "surname", "Kantoor",
                                "familiar_name", "Demo",
                                "display_name", "Kantoor Demo",
                                "abbreviated_name", "KD"),
                        "email",
                        "demo@kantoor-demo.example",
                        "email_verified",
                        true,
                        "disabled",
                        false,
                        "locale",
                        "nl",
                        "referral_link",
                        "https://www.dropbox.com/referrals/demo",
                        "is_paired",
                        false,
                        "account_type",
                        Refusal.tag("basic"),
                        "root_info",
                        Refusal.tag("user").put("root_namespace_id", "1").put("home_namespace_id", "1")));
    }
}
