package org.ledgerhub.office;

import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The demo's two firms with their dossiers and people; what is there already stays as it is. */
@Component
@ConditionalOnProperty(name = "hub.demo", havingValue = "true", matchIfMissing = true)
final class DemoFirms implements SmartInitializingSingleton {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    static final String FIRST = "kantoor-demo";
    private static final String SECOND = "kantoor-twee";

    private final Office office;
    private final PasswordEncoder passwords;
    private final DemoConnections connections;

    DemoFirms(Office office, PasswordEncoder passwords, OfficeSettings settings) {
        this.office = office;
        this.passwords = passwords;
        this.connections = new DemoConnections(settings);
    }

    @Override
    public void afterSingletonsInstantiated() {
        firm(FIRST, "Kantoor Demo", "demo");
        dossier(FIRST, "bakkerij-peeters", "Bakkerij Peeters BV", "0700123432", "BE47063000111280");
        dossier(FIRST, "studio-lumen", "Studio Lumen SRL", "0456789034", "BE56363123456788");
        dossier(FIRST, "garage-noord", "Garage Noord NV", "0891234515", "BE56734000987688");
        connections.add(office.of(FIRST));
        firm(SECOND, "Kantoor Twee", "twee");
        if (office.of(SECOND).dossier("leeg").isEmpty()) {
            office.of(SECOND).save(dossier(SECOND, "leeg", "Leeg BV"));
        }
    }

    private void firm(String id, String name, String person) {
        if (office.firms().stream().noneMatch(firm -> firm.id().equals(id))) {
            office.add(new Office.Firm(id, name));
        }
        if (office.person(person).isEmpty()) {
            Person admin = new Person("demo-" + person, id, person, Person.Role.ADMIN, "en");
            office.of(id).save(admin, passwords.encode(person));
        }
    }

    private void dossier(String firm, String id, String name, String enterpriseNumber, String account) {
        if (office.of(firm).dossier(id).isEmpty()) {
            Dossier bare = dossier(firm, id, name);
            office.of(firm)
                    .save(bare.withEnterprise(enterpriseNumber, "BE" + enterpriseNumber)
                            .withAccounts(List.of(account)));
        }
    }

    private static Dossier dossier(String firm, String id, String name) {
        return new Dossier(
                firm,
                id,
                name,
                null,
                null,
                "BE",
                List.of(),
                START,
                Dossier.Review.FLAGGED,
                Dossier.ClosedPeriod.HOLD,
                false,
                true,
                0);
    }
}
