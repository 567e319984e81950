package org.ledgerhub.office;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.ledgerhub.Database;
import org.ledgerhub.target.Target;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/** An office on a database of a test, put together as the hub does it. */
public final class OfficeDesk {
    private OfficeDesk() {}

    public static Office open(Database database, Path data, Clock clock) throws Exception {
        return open(database, data, clock, new Revision());
    }

    private static Office open(Database database, Path data, Clock clock, Revision revision) throws Exception {
        Vault vault = new Vault(settings(data));
        return new JdbcOffice(database.jdbc(), database.transaction(), vault, trail(database, clock), clock, revision);
    }

    /** The sign-ins of that office at these targets. */
    public static SignIns signIns(Database database, Path data, Clock clock, List<Target> targets) throws Exception {
        Vault vault = new Vault(settings(data));
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        targets.forEach(target -> beans.addBean(target.name(), target));
        Revision revision = new Revision();
        return new SignIns(
                open(database, data, clock, revision),
                new SignInRows(database.jdbc(), vault, trail(database, clock), revision),
                new OpenSignIns(database.jdbc(), vault, clock),
                database.transaction(),
                clock,
                beans.getBeanProvider(Target.class));
    }

    /** The office with the demo's firms in it. */
    public static Office demo(Database database, Path data, Clock clock) throws Exception {
        Office office = open(database, data, clock);
        new DemoFirms(office, PasswordEncoderFactories.createDelegatingPasswordEncoder(), settings(data))
                .afterSingletonsInstantiated();
        return office;
    }

    /** What a start of the hub does with secrets that an older key sealed. */
    static void reseal(Database database, Path data) throws Exception {
        new Resealing(database.jdbc(), new Vault(settings(data))).afterSingletonsInstantiated();
    }

    /** The audit trail of the same database. */
    public static AuditTrail trail(Database database, Clock clock) {
        return new AuditTrail(database.jdbc(), clock);
    }

    private static OfficeSettings settings(Path data) {
        return new OfficeSettings(data, 8080, true, null, new OfficeSettings.Sandbox(null, 2222));
    }
}
