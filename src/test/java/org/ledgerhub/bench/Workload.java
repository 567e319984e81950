package org.ledgerhub.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

/**
 * What the senders send, the same for the same seed: invoices, credit notes and chained statements of some demo
 * dossiers from parties that their rules know, some for a business that nobody keeps the books of, and copies of
 * both over another channel a moment later.
 *
 * @param first the first statement of each account, which sets its opening balance, to be booked before the others
 * @param rest in the order they are sent
 * @param delivered how many documents must end booked
 * @param refused how many must end as duplicate or held
 */
record Workload(List<Paper> first, List<Paper> rest, int delivered, int refused) {
    private static final String STRAY = "N-";
    private static final Party NEXIO = new Party("Nexio", "0550011279", "BE20001122334456");
    private static final Party MILL = new Party("Molens Van Aerde", "0562178346", "BE68539007547034");
    private static final Party CUSTOMER = new Party("Hotel Astrid", "0719442070", null);
    private static final Party NOBODY = new Party("Niemand BV", "0432981769", null);
    private static final Map<String, Party> OWNERS = Map.of(
            "bakkerij-peeters", new Party("Bakkerij Peeters BV", "0700123432", "BE47063000111280"),
            "studio-lumen", new Party("Studio Lumen SRL", "0456789034", "BE56363123456788"),
            "garage-noord", new Party("Garage Noord NV", "0891234515", "BE56734000987688"));

    static Workload of(long seed, int documents, List<String> dossiers) {
        return of(
                seed,
                documents,
                dossiers,
                List.of(Paper.Channel.INBOX, Paper.Channel.HTTP, Paper.Channel.HTTP_UNNAMED));
    }

    static Workload of(long seed, int documents, List<String> dossiers, List<Paper.Channel> channels) {
        return new Making(RandomGeneratorFactory.of("L64X128MixRandom").create(seed), dossiers, channels)
                .make(documents);
    }

    /** The same without the topic: what came over it is posted with its dossier named. */
    Workload withoutTopic() {
        return new Workload(first, rest.stream().map(Workload::posted).toList(), delivered, refused);
    }

    private static Paper posted(Paper paper) {
        return paper.channel() == Paper.Channel.KAFKA ? paper.over(Paper.Channel.HTTP) : paper;
    }

    /** Whether nobody keeps the books of the one that it is for. */
    private static boolean stray(Paper paper) {
        return paper.name().startsWith(STRAY);
    }

    /** What must end booked, each file one time, posted for its dossier. */
    List<Paper> once() {
        Map<String, Paper> byName = new LinkedHashMap<>();
        Stream.concat(first.stream(), rest.stream())
                .filter(paper -> !stray(paper))
                .forEach(paper -> byName.putIfAbsent(paper.name(), paper.over(Paper.Channel.HTTP)));
        return List.copyOf(byName.values());
    }

    int all() {
        return first.size() + rest.size();
    }

    /** A workload while it is made. */
    private static final class Making {
        private final RandomGenerator random;
        private final List<String> dossiers;
        private final List<Paper.Channel> channels;
        private final Map<String, Account> accounts = new HashMap<>();
        private final List<Paper> first = new ArrayList<>();
        private final List<Paper> rest = new ArrayList<>();
        private final Map<Integer, List<Paper>> copies = new TreeMap<>();
        private int delivered;
        private int refused;
        private int number;

        Making(RandomGenerator random, List<String> dossiers, List<Paper.Channel> channels) {
            this.random = random;
            this.dossiers = dossiers;
            this.channels = channels;
        }

        Workload make(int documents) {
            for (String dossier : dossiers) {
                accounts.put(dossier, new Account(OWNERS.get(dossier), random));
                first.add(statement(dossier).over(Paper.Channel.HTTP));
            }
            while (first.size() + rest.size() + waiting() < documents) {
                Paper paper = paper(dossiers.get(random.nextInt(dossiers.size())));
                rest.add(paper);
                if (random.nextInt(10) == 0 && !stray(paper)) {
                    copy(paper);
                }
                List<Paper> due = copies.remove(rest.size());
                rest.addAll(due == null ? List.of() : due);
            }
            copies.values().forEach(rest::addAll);
            return new Workload(List.copyOf(first), List.copyOf(rest), delivered, refused);
        }

        private int waiting() {
            return copies.values().stream().mapToInt(List::size).sum();
        }

        /**
         * The same bytes for the same dossier are known at the door and make no second submission; without a dossier
         * they are another original, whose document is found to be a duplicate.
         */
        private void copy(Paper paper) {
            Paper.Channel other = paper.channel() == Paper.Channel.INBOX
                    ? random.nextBoolean() ? Paper.Channel.HTTP : Paper.Channel.HTTP_UNNAMED
                    : Paper.Channel.INBOX;
            boolean unnamed = other == Paper.Channel.HTTP_UNNAMED || paper.channel() == Paper.Channel.HTTP_UNNAMED;
            refused += unnamed ? 1 : 0;
            copies.computeIfAbsent(rest.size() + random.nextInt(8), place -> new ArrayList<>())
                    .add(paper.over(other));
        }

        private Paper paper(String dossier) {
            int kind = random.nextInt(100);
            if (kind < 12) {
                return statement(dossier);
            }
            Party owner = OWNERS.get(dossier);
            if (kind < 14) {
                refused++;
                return paper(dossier, invoice(NEXIO, NOBODY, false, 21)).over(Paper.Channel.HTTP_UNNAMED);
            }
            delivered++;
            boolean credit = kind < 27;
            boolean purchase = random.nextInt(4) > 0;
            boolean mill = purchase && dossier.equals("bakkerij-peeters") && random.nextBoolean();
            return paper(
                    dossier,
                    purchase
                            ? invoice(mill ? MILL : NEXIO, owner, credit, mill ? 6 : 21)
                            : invoice(owner, CUSTOMER, credit, 21));
        }

        private Paper statement(String dossier) {
            delivered++;
            return new Paper(
                    "statement-%04d.cod".formatted(++number),
                    dossier,
                    channel(),
                    accounts.get(dossier).next());
        }

        private Paper paper(String dossier, InvoiceXml invoice) {
            return new Paper(invoice.number() + ".xml", dossier, channel(), invoice.bytes());
        }

        private Paper.Channel channel() {
            return channels.get(random.nextInt(channels.size()));
        }

        private InvoiceXml invoice(Party seller, Party buyer, boolean credit, int rate) {
            return new InvoiceXml(
                    (buyer.equals(NOBODY) ? STRAY : "K-") + "%05d".formatted(++number),
                    LocalDate.of(2026, 3, 1).plusDays(random.nextInt(90)),
                    credit,
                    seller,
                    buyer,
                    seller.equals(MILL) ? "Tarwebloem" : seller.equals(NEXIO) ? "Internet" : "Levering",
                    random.nextInt(1, 20),
                    BigDecimal.valueOf(random.nextLong(100, 90_000), 2),
                    random.nextBoolean() ? "HUR" : "C62",
                    rate,
                    random.nextInt(4) == 0);
        }
    }
}
