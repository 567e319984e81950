package org.ledgerhub.office;

import java.util.List;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;

/** The templates of one firm: a change and what follows from it at the clients are one transaction. */
final class FirmTemplates implements Templates {
    private final TemplateRows rows;
    private final ClientSetUp clients;
    private final TransactionTemplate transaction;

    FirmTemplates(TemplateRows rows, ClientSetUp clients, TransactionTemplate transaction) {
        this.rows = rows;
        this.clients = clients;
        this.transaction = transaction;
    }

    @Override
    public List<Template> all() {
        return rows.all();
    }

    @Override
    public Optional<Template> one(String id) {
        return rows.one(id);
    }

    @Override
    public Template save(Template template) {
        return transaction.execute(status -> {
            Optional<Template> before = rows.one(template.id());
            Template after = rows.save(template);
            for (TemplateClient client : rows.clients(template.id())) {
                before.ifPresent(old -> clients.leave(client, old, after));
                clients.follow(client, after);
            }
            return after;
        });
    }

    @Override
    public Optional<Template> remove(String id) {
        return transaction.execute(status -> {
            Optional<Template> standing = rows.one(id);
            List<TemplateClient> followers = rows.clients(id);
            if (!followers.isEmpty()) {
                throw new Conflict("The template is followed by "
                        + String.join(
                                ", ",
                                followers.stream().map(TemplateClient::dossier).toList()) + ".");
            }
            standing.ifPresent(rows::remove);
            return standing;
        });
    }

    @Override
    public List<TemplateClient> clients(String template) {
        return rows.clients(template);
    }

    @Override
    public void assign(List<TemplateClient> assigned) {
        transaction.executeWithoutResult(status -> assigned.forEach(this::assign));
    }

    private void assign(TemplateClient client) {
        Template template = rows.one(client.template())
                .orElseThrow(() -> new Conflict("There is no template " + client.template() + "."));
        rows.client(client.dossier())
                .filter(before -> !before.template().equals(client.template()))
                .flatMap(before -> rows.one(before.template()))
                .ifPresent(old -> clients.leave(client, old, template));
        rows.put(client);
        clients.follow(client, template);
    }

    @Override
    public Optional<TemplateClient> release(String template, String dossier) {
        return transaction.execute(status -> {
            Optional<TemplateClient> follower =
                    rows.client(dossier).filter(client -> client.template().equals(template));
            follower.ifPresent(rows::remove);
            return follower;
        });
    }
}
