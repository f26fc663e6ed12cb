"""The files of a starter case; its people and outlets are invented."""

_CASE = """\
title = "Flood at Lower Mill"

[default]                        # fills empty cells
event = "flood"

[event.flood]
start = "2024-04-20"             # where running totals begin

[place.Millford]
within = "Mill County"
facet = "town"                   # disjoint from the other towns
source = "county register"
[place.Oxbridge]
within = "Mill County"
facet = "town"
source = "county register"

[outlet."Daily Post"]
aliases = ["The Daily Post"]

[claimant."fire brigade"]

[policy]
about = "10%"                    # how wide "about" is
"""

_CLAIMS = """\
id,measure,figure,population,place,as_of,claimant,document,cites,quote
post-dead,killed,at least 12,people,Mill County,2024-05-03,fire brigade,post-05-04,,at least 12 dead
nine-dead,killed,14,people,Millford,2024-05-03,,nine-05-04,,14 people died in Millford
wiki-dead,killed,11,people,Mill County,2024-05-03,,wiki-flood,[1],eleven deaths
post-out,displaced,"about 2,000",people,Mill County,2024-05-03,,post-05-04,,"some 2,000"
nine-out,displaced,"1,950",people,Mill County,2024-05-03,,nine-05-04,,"1,950"
"""  # noqa: E501  # a row of a table is one line

_DOCUMENTS = """\
document,outlet,title,url,published
post-05-04,The Daily Post,Flood takes a dozen lives,https://post.example/flood,2024-05-04
nine-05-04,Radio Nine,Millford counts its dead,https://nine.example/millford,2024-05-04
wiki-flood,Openpedia,Lower Mill flood,https://openpedia.example/flood,
"""

_CITATIONS = """\
document,label,cites,title,outlet,published
wiki-flood,1,post-05-04,Flood takes a dozen lives,Daily Post,2024-05-04
wiki-flood,2,,A river rises,,
"""

#: The text of each file by its name.
STARTER = {
    "case.toml": _CASE,
    "claims.csv": _CLAIMS,
    "documents.csv": _DOCUMENTS,
    "citations.csv": _CITATIONS,
}
