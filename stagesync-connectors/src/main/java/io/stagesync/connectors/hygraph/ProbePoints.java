package io.stagesync.connectors.hygraph;

import java.util.List;

/** The points that a probe tries, in the order of hygraph.md 11. */
final class ProbePoints {
    static final List<ProbePoint> ALL = List.of(
            new ProbePoint("1", "upsert by an id that names nothing, twice", IdentityPoints::upsertByUnknownId),
            new ProbePoint("2", "publish without naming locales", PublicationPoints::withoutLocales),
            new ProbePoint(
                    "3", "publish 12 entries at once without saying how many", PublicationPoints::manyWithoutFirst),
            new ProbePoint("4", "set 12 links in an order of their own", PublicationPoints::orderOfLinks),
            new ProbePoint("4", "read 12 links without saying how many", PublicationPoints::nestedPages),
            new ProbePoint("4", "read 101 entries at once", RequestPoints::largestPage),
            new ProbePoint("5", "upsert the localization of the default locale", LocalePoints::upsertDefault),
            new ProbePoint("5", "create an entry without the default locale", LocalePoints::withoutDefault),
            new ProbePoint(
                    "6", "delete a component of a list and create two in one update", ComponentPoints::replaceList),
            new ProbePoint("6", "create a single component where one is", ComponentPoints::occupiedSingle),
            new ProbePoint("7", "link to an id that names nothing", IdentityPoints::connectMissing),
            new ProbePoint("7", "embed an id that names nothing", IdentityPoints::embedMissing),
            new ProbePoint("7", "update an id that names nothing", IdentityPoints::updateMissing),
            new ProbePoint(
                    "8", "two creations in one request of which the second must fail", RequestPoints::halfFailing),
            new ProbePoint("9", "30 small queries at once", RequestPoints::burst),
            new ProbePoint("9", "a query of 100 KB", RequestPoints::tooLarge),
            untried("9", "an answer that takes too long", "it would keep the environment busy for others"),
            new ProbePoint("10", "a unique field of assets", IdentityPoints::uniqueAssetField),
            new ProbePoint("10", "store a file of the environment again by its address", AssetPoints::storeByAddress),
            untried(
                    "11",
                    "ids after cloning an environment, and after promoting one",
                    "it needs a clone of the environment"),
            new ProbePoint("12", "filter by time after an edit in another locale", LocalePoints::deltaOfLocale),
            new ProbePoint("12", "filter by time after an edit of a component", ComponentPoints::deltaOfComponent),
            untried("13", "the signature of a webhook", "it needs an address that the environment can call"));

    private ProbePoints() {}

    private static ProbePoint untried(String number, String asked, String why) {
        return new ProbePoint(number, asked, bench -> {
            throw new NotTried(why);
        });
    }
}
