"""What an employee does between the right password and the first work (K38).

Own password and rules of work; decides nothing about who must do what: the program's admission
says it. May import `parts`, `forms`, the `Program` contract and the domain; never another page.
"""
